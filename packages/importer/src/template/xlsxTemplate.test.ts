import { describe, expect, it } from "vitest";
import { columnOf, schemaOf } from "../check/schemaOf.test-data.ts";
import type { ColumnSchema, ColumnType } from "../schema/schema.ts";
import { openWorkbook } from "../xlsx/openWorkbook.ts";
import { csvTemplate } from "./csvTemplate.ts";
import { type TemplateWords, xlsxTemplate } from "./xlsxTemplate.ts";

const words: TemplateWords = {
  sheet: "Contacts: [1]",
  required: "Required",
  example: "Example: {example}",
  yes: "Yes",
  no: "No",
  isRightToLeft: false,
};

const column = (label: string, type: ColumnType = "text", more: Parameters<typeof columnOf>[1] = {}): ColumnSchema =>
  columnOf(label, { type, ...more });

const pace = { isDue: () => false, turn: () => Promise.resolve() };
/** Parts are stored as they are, so the file can be searched as text. */
const textOf = async (...columns: readonly ColumnSchema[]): Promise<string> =>
  await (await xlsxTemplate(schemaOf(...columns), words)).text();

describe("a workbook to fill in", () => {
  it("has the labels as headings, as they are, and opens in our own reader", async () => {
    const labels = ["Name & <co>", "=SUM(A1)", "_x0041_", 'a "b"'];
    const opened = await openWorkbook(
      await xlsxTemplate(schemaOf(...labels.map((label) => column(label))), words),
      pace,
    );
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([["Contacts   1", false]]);
    const rows: (readonly string[])[] = [];
    await opened.value.read(0, { fillsMerged: false }, (batch) => rows.push(...batch), pace);
    expect(rows).toEqual([labels]);
  });
  it("offers short options in the rule itself, and long ones from a sheet nobody sees", async () => {
    const cities = Array.from({ length: 60 }, (_, at) => `City ${at}`);
    const text = await textOf(
      column("Active", "boolean"),
      column("Role", "enum", { options: ["Admin", "User"] }),
      column("Comma", "enum", { options: ["a, b", "c"] }),
      column("City", "enum", { options: cities }),
    );
    expect(text).toContain('sqref="A2:A1048576"><formula1>&#34;Yes,No&#34;</formula1>');
    expect(text).toContain('sqref="B2:B1048576"><formula1>&#34;Admin,User&#34;</formula1>');
    expect(text).toContain("<formula1>'_'!$A$1:$A$2</formula1>");
    expect(text).toContain("<formula1>'_'!$B$1:$B$60</formula1>");
    expect(text).toContain('state="hidden"');
  });
  it("says beside a cell what is expected, as long as Excel lets it", async () => {
    const text = await textOf(column("N".repeat(50), "text", { required: true, example: "x".repeat(300) }));
    const [, title = "", prompt = ""] = /promptTitle="([^"]*)" prompt="([^"]*)"/.exec(text) ?? [];
    expect(title).toBe("N".repeat(32));
    expect(prompt.replace("&#10;", "\n")).toMatch(/^Required\nExample: x{200,}$/);
    expect(prompt.replace("&#10;", "\n").length).toBe(255);
  });
  it("formats columns by their type, and keeps the headings in sight", async () => {
    const text = await textOf(column("Id", "id"), column("Born", "date"), column("Note"));
    expect(text).toContain('<col min="1" max="1" width="14" style="2" customWidth="1"/>');
    expect(text).toContain('<col min="2" max="2" width="14" style="3" customWidth="1"/>');
    expect(text).toContain('state="frozen"');
  });
});

describe("a CSV to fill in", () => {
  it("has the labels and a row of examples, and runs nothing", () => {
    const text = csvTemplate(
      schemaOf(column("=A1"), column("Born", "date"), column("Role", "enum", { options: ["Admin, all"] })),
    );
    expect(text).toBe('\ufeff\'=A1,Born,Role\r\n,2025-04-03,"Admin, all"\r\n');
  });
  it("has no row where there is nothing to show", () => {
    expect(csvTemplate(schemaOf(column("Name"), column("Note")))).toBe("\ufeffName,Note\r\n");
  });
  it("shows numbers within their limits", () => {
    expect(csvTemplate(schemaOf(column("N", "number", { min: 100 }), column("D", "date", { min: "2030-01-01" })))).toBe(
      "\ufeffN,D\r\n100,2030-01-01\r\n",
    );
  });
});
