import { type Block, type Inline, type LocalizedText, type RichText, textIn } from "@handrail/core/content";

/**
 * Rich text as an author types it. Guide content is data, never HTML; this is the small notation for that data and knows
 * nothing else: `**strong**`, `*emphasis*`, `` `code` ``, `[text](address)`, blank lines between paragraphs, `- ` or
 * `1. ` before the items of a list.
 */
const PIECES = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(.+?)\]\((\S+?)\)/gs;

const inlinesOf = (line: string): readonly Inline[] => {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(PIECES)) {
    if (match.index > from) inlines.push({ kind: "text", text: line.slice(from, match.index) });
    const [whole, strong, emphasis, code, text, href] = match;
    if (strong !== undefined) inlines.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) inlines.push({ kind: "emphasis", text: emphasis });
    else if (code !== undefined) inlines.push({ kind: "code", text: code });
    else if (text !== undefined && href !== undefined) inlines.push({ kind: "link", text, href });
    from = match.index + whole.length;
  }
  if (from < line.length) inlines.push({ kind: "text", text: line.slice(from) });
  return inlines;
};

const ITEM = /^(?:-|\d+\.)\s+/;

const blockOf = (chunk: string): Block => {
  const lines = chunk.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 0 && lines.every((line) => ITEM.test(line))) {
    const ordered = /^\d/.test(lines[0] ?? "");
    return { kind: "list", ordered, items: lines.map((line) => inlinesOf(line.replace(ITEM, ""))) };
  }
  return { kind: "paragraph", content: inlinesOf(lines.join(" ")) };
};

/** What an author typed, as content. One paragraph without any notation stays a bare string. */
export const parseMarkup = (typed: string): RichText => {
  const chunks = typed.split(/\n\s*\n/).filter((chunk) => chunk.trim() !== "");
  const blocks = chunks.map((chunk) => blockOf(chunk.trim()));
  const [only] = blocks;
  if (only === undefined) return "";
  if (blocks.length === 1 && only.kind === "paragraph" && only.content.every((inline) => inline.kind === "text")) {
    return only.content.map((inline) => textIn(inline.text, "default")).join("");
  }
  return blocks;
};

const typedInline = (inline: Inline): string => {
  const text = textIn(inline.text, "default");
  switch (inline.kind) {
    case "strong":
      return `**${text}**`;
    case "emphasis":
      return `*${text}*`;
    case "code":
      return `\`${text}\``;
    case "link":
      return `[${text}](${inline.href})`;
    default:
      return text;
  }
};

const typedLine = (inlines: readonly Inline[]): string => inlines.map(typedInline).join("");

const isBlocks = (text: RichText): text is readonly Block[] => Array.isArray(text);

/** Content as an author would type it, in the language that serves all others. */
export const typedMarkup = (text: RichText): string => {
  if (!isBlocks(text)) return textIn(text, "default");
  return text
    .map((block) =>
      block.kind === "paragraph"
        ? typedLine(block.content)
        : block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${typedLine(item)}`).join("\n"),
    )
    .join("\n\n");
};

const inlinesIn = (text: RichText): readonly Inline[] =>
  isBlocks(text) ? text.flatMap((block) => (block.kind === "paragraph" ? block.content : block.items.flat())) : [];

/**
 * The newly typed content with the translations of every piece whose words did not change: retyping one paragraph does
 * not lose the others in six languages.
 */
export const keepTranslations = (before: RichText, after: RichText): RichText => {
  if (!isBlocks(after)) return after;
  const known = new Map<string, LocalizedText>();
  for (const inline of inlinesIn(before)) known.set(`${inline.kind} ${textIn(inline.text, "default")}`, inline.text);
  const keep = (inline: Inline): Inline => ({
    ...inline,
    text: known.get(`${inline.kind} ${textIn(inline.text, "default")}`) ?? inline.text,
  });
  return after.map((block) =>
    block.kind === "paragraph"
      ? { ...block, content: block.content.map(keep) }
      : { ...block, items: block.items.map((item) => item.map(keep)) },
  );
};
