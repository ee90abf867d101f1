import * as v from "valibot";
import { anyOf, link, listOf, text } from "./basics.ts";

const MOST_RUNS = 100;
const MOST_BLOCKS = 100;

const inline = v.variant("kind", [
  v.object({ kind: v.literal("text"), text }),
  v.object({ kind: v.literal("strong"), text }),
  v.object({ kind: v.literal("emphasis"), text }),
  v.object({ kind: v.literal("code"), text }),
  v.object({ kind: v.literal("link"), text, href: link }),
]);

const block = v.variant("kind", [
  v.object({ kind: v.literal("paragraph"), content: anyOf(inline, MOST_RUNS) }),
  v.object({
    kind: v.literal("list"),
    ordered: v.boolean(),
    items: anyOf(anyOf(inline, MOST_RUNS), MOST_RUNS),
  }),
]);

const blocks = listOf(block, MOST_BLOCKS);

/** A body of text: words, or the blocks that may be drawn and nothing else. */
export const richText = v.lazy((input) => (Array.isArray(input) ? blocks : text));
