import { STUB } from "./stub.ts";

/** What the install snippet depends on. */
export interface SnippetOptions {
  /** Where the Handrail server is, without a slash at the end. */
  readonly serverUrl: string;
  /** The environment's public write key. */
  readonly key: string;
  /** The page's CSP nonce, where it has one; it is made anew for each response, so pages fill it in themselves. */
  readonly nonce?: string | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

const attribute = (value: string): string => value.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character);

/** Writes the two tags a page pastes into its head. Pure text: it touches no page. */
export const snippet = ({ serverUrl, key, nonce }: SnippetOptions): string => {
  const nonceAttribute = nonce === undefined ? "" : ` nonce="${attribute(nonce)}"`;
  const source = `${serverUrl.replace(/\/+$/, "")}/sdk/handrail.js`;
  return [
    `<script${nonceAttribute}>${STUB}</script>`,
    `<script type="module" async${nonceAttribute} src="${attribute(source)}" data-handrail-key="${attribute(key)}"></script>`,
  ].join("\n");
};
