import {
  type RichText as Authored,
  type Block,
  type Inline,
  isLink,
  isPath,
  type LocalizedText,
} from "@handrail/core/content";
import type { ComponentChildren } from "preact";

interface RichTextProps {
  readonly content: Authored;
  readonly id?: string | undefined;
  /** The words of an authored text in the reader's language. */
  readonly text: (text: LocalizedText) => string;
  /** Leads the host to a path of its own. */
  readonly navigate: (href: string) => void;
}

/** Draws authored text from the allow-list of blocks and runs; whatever else the data holds is not drawn at all. */
export const RichText = ({ content, id, text, navigate }: RichTextProps) => {
  const blocks: readonly Block[] = Array.isArray(content) ? content : [paragraphOf(content as LocalizedText)];
  const line = (runs: readonly Inline[]) => runs.map((run, index) => <Run key={index} {...{ run, text, navigate }} />);
  return (
    <div class="rich" id={id}>
      {blocks.map((block, index) => {
        if (block.kind === "paragraph") return <p key={index}>{line(block.content)}</p>;
        if (block.kind !== "list") return null;
        const items = block.items.map((item, place) => <li key={place}>{line(item)}</li>);
        return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
      })}
    </div>
  );
};

const paragraphOf = (text: LocalizedText): Block => ({ kind: "paragraph", content: [{ kind: "text", text }] });

const Run = ({ run, text, navigate }: { readonly run: Inline } & Pick<RichTextProps, "text" | "navigate">) => {
  switch (run.kind) {
    case "text":
      return <>{text(run.text)}</>;
    case "strong":
      return <strong>{text(run.text)}</strong>;
    case "emphasis":
      return <em>{text(run.text)}</em>;
    case "code":
      return <code>{text(run.text)}</code>;
    case "link":
      return (
        <Link href={run.href} navigate={navigate}>
          {text(run.text)}
        </Link>
      );
    default:
      return null;
  }
};

interface LinkProps {
  readonly href: string;
  readonly navigate: (href: string) => void;
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly onFollow?: (() => void) | undefined;
}

/**
 * A link that is safe to follow, or its bare words. A plain click on a path is handed to the host's router; with a
 * modifier key, or to another site, the browser does what it always does.
 */
export const Link = ({ href, navigate, children, class: name, onFollow }: LinkProps) => {
  if (!isLink(href)) return <span class={name}>{children}</span>;
  const isOwn = isPath(href);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // Told first: the page may be gone after it has been led elsewhere.
    onFollow?.();
    if (!isOwn) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a class={name} href={href} rel="noopener" target={/^https:/i.test(href) ? "_blank" : undefined} onClick={follow}>
      {children}
    </a>
  );
};
