import * as v from "valibot";
import type { GuideContent } from "../guide.ts";
import { anyOf, key, link, listOf, name, path, selector, text, urlPattern } from "./basics.ts";
import { richText } from "./richText.ts";

const MOST_CARDS = 30;
const MOST_ENTRIES = 300;
const MOST_KEYWORDS = 50;
const MOST_METRICS = 20;
const MOST_ANSWERS = 10;

const anchor = v.object({ selector, text: v.nullable(text) });

const placement = v.picklist(["block-start", "block-end", "inline-start", "inline-end", "auto"]);

const button = v.object({
  label: text,
  action: v.variant("kind", [
    v.object({ kind: v.literal("link"), href: link }),
    v.object({ kind: v.literal("guide"), guide: key }),
    v.object({ kind: v.literal("help"), entry: v.nullable(key) }),
    v.object({ kind: v.literal("dismiss") }),
  ]),
});

const card = v.object({
  key,
  url: v.nullable(urlPattern),
  href: v.nullable(path),
  target: v.nullable(anchor),
  placement,
  title: text,
  body: richText,
  advance: v.variant("kind", [
    v.object({ kind: v.literal("button") }),
    v.object({ kind: v.literal("click") }),
    v.object({ kind: v.literal("event"), event: name }),
  ]),
  missingTarget: v.picklist(["skip", "center", "stop"]),
});

const entry = v.object({
  id: key,
  question: text,
  answer: richText,
  keywords: anyOf(name, MOST_KEYWORDS),
  steps: anyOf(key, MOST_KEYWORDS),
  action: v.nullable(button),
});

/** What a guide draws, by format. */
export const guideContent: v.GenericSchema<unknown, GuideContent> = v.variant("kind", [
  v.object({
    kind: v.literal("tooltip"),
    target: anchor,
    placement,
    title: text,
    body: richText,
    button: v.nullable(button),
  }),
  v.object({ kind: v.literal("tour"), steps: listOf(card, MOST_CARDS) }),
  v.object({ kind: v.literal("checklist"), journey: key, title: text, intro: v.nullable(text) }),
  v.object({ kind: v.literal("help"), title: text, entries: anyOf(entry, MOST_ENTRIES) }),
  v.object({ kind: v.literal("importer"), importer: name, title: text, body: richText, button: text }),
  v.object({
    kind: v.literal("banner"),
    placement: v.picklist(["top", "bottom"]),
    body: richText,
    button: v.nullable(button),
  }),
  v.object({
    kind: v.literal("recap"),
    title: text,
    metrics: listOf(key, MOST_METRICS),
    button: v.nullable(button),
  }),
  v.object({
    kind: v.literal("welcome"),
    title: text,
    body: v.nullable(richText),
    trait: name,
    options: listOf(v.object({ value: name, label: text, journey: v.nullable(key) }), MOST_ANSWERS),
  }),
]);
