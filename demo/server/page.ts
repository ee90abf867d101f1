import { snippet } from "@handrail/sdk/snippet";

/** What the page is told about its Handrail server. */
export interface EmbedOptions {
  readonly handrail: string;
  readonly key: string;
  readonly nonce: string;
}

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Puts the snippet a customer would paste, the server's address, and the nonce into the built page. */
export const embed = (page: string, { handrail, key, nonce }: EmbedOptions): string =>
  page
    .replace(
      "<!-- handrail -->",
      () =>
        `<meta name="handrail" data-server="${attribute(handrail)}" data-handrail-key="${attribute(key)}" />\n` +
        snippet({ serverUrl: handrail, key, nonce }),
    )
    .replaceAll(/<script(?![^>]* nonce=)/g, `<script nonce="${nonce}"`);
