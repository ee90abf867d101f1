import type { HelpEntry, LocalizedText } from "@handrail/core/content";
import { describe, expect, it } from "vitest";
import { byStep, searchEntries } from "./search.ts";

const entry = (id: string, question: string, rest: Partial<HelpEntry> = {}): HelpEntry => ({
  id,
  question,
  answer: "",
  keywords: [],
  steps: [],
  action: null,
  ...rest,
});
const text = (value: LocalizedText): string => (typeof value === "string" ? value : value.default);
const find = (entries: readonly HelpEntry[], query: string): readonly string[] =>
  searchEntries(entries, query, text).map((one) => one.id);

describe("searchEntries", () => {
  const entries = [
    entry("domain", "How do I connect my domain?", { keywords: ["DNS"], answer: "Add a record; import nothing." }),
    entry("csv", "Which files can I import?", { answer: "CSV of any résumé tool" }),
    entry("importance", "Why is the importance shown?"),
  ];
  it("gives all in their order for an empty query", () => {
    expect(find(entries, "  ")).toEqual(["domain", "csv", "importance"]);
  });
  it("puts whole words before beginnings, and questions before answers", () => {
    expect(find(entries, "import")).toEqual(["csv", "importance", "domain"]);
  });
  it("does not mind case and accents", () => {
    expect(find(entries, "RESUME")).toEqual(["csv"]);
    expect(find([entry("ru", "Как подключить ещё один домен?")], "еще")).toEqual(["ru"]);
  });
  it("finds while one is still typing, and by keyword", () => {
    expect(find(entries, "dom")).toEqual(["domain"]);
    expect(find(entries, "dns")).toEqual(["domain"]);
  });
  it("wants every word, but takes any where none has all", () => {
    expect(find(entries, "connect domain")).toEqual(["domain"]);
    expect(find(entries, "connect giraffe")).toEqual(["domain"]);
    expect(find(entries, "giraffe")).toEqual([]);
  });
  it("finds inside languages that put no space between words, and Korean syllables half typed", () => {
    expect(find([entry("th", "ฉันจะนำเข้ารายชื่ออย่างไร")], "รายชื่อ")).toEqual(["th"]);
    expect(find([entry("ko", "연락처를 어떻게 가져오나요?")], "연라")).toEqual(["ko"]);
  });
  it("reads authored blocks, and takes a query of signs for nothing", () => {
    const rich = entry("rich", "?", {
      answer: [{ kind: "list", ordered: false, items: [[{ kind: "strong", text: "Webhooks" }]] }],
    });
    expect(find([rich], "webhook")).toEqual(["rich"]);
    expect(find(entries, "?!.*(")).toHaveLength(3);
  });
});

describe("byStep", () => {
  it("puts first what helps with the step in hand", () => {
    const entries = [entry("a", "A"), entry("b", "B", { steps: ["import"] })];
    expect(byStep(entries, "import").fitting.map((one) => one.id)).toEqual(["b"]);
    expect(byStep(entries, null).fitting).toEqual([]);
  });
});
