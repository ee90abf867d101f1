import { describe, expect, it } from "vitest";
import { ALL_TYPES } from "../values/allTypes.test-data.ts";
import { createColumnCheck } from "./columnCheck.ts";
import type { FaultKind } from "./fault.ts";
import { columnOf, schemaOf } from "./schemaOf.test-data.ts";

const UNREAD = { dateOrder: null, decimal: null };

const faultOf = (given: Parameters<typeof columnOf>[1], text: string): FaultKind | null =>
  createColumnCheck({ schema: schemaOf(columnOf("it", given)), place: 0, reading: UNREAD, types: ALL_TYPES }).fault([
    text,
  ]);

describe("a value", () => {
  it("is asked for where the column is required, and only there", () => {
    expect(faultOf({ required: true }, "")).toBe("required");
    expect(faultOf({ type: "number" }, "")).toBeNull();
  });

  it.each([
    "#N/A",
    "#REF!",
    "#DIV/0!",
    "#NAME?",
    "#FORMULA!",
    "#GETTING_DATA",
    "#CONNECT!",
    "#NV",
    "#¡VALOR!",
    "#WERT!",
  ])("is a spreadsheet's error: %s", (text) => {
    expect(faultOf({}, text)).toBe("cellError");
  });

  it.each(["#1", "#WOW!", "N/A", "#", "#N/A too"])("is no spreadsheet's error: %s", (text) => {
    expect(faultOf({}, text)).toBeNull();
  });

  it("has an error before it has a remark", () => {
    expect(faultOf({}, "JosÃ©")).toBe("mojibake");
    expect(faultOf({ maxLength: 3 }, "JosÃ©")).toBe("tooLong");
    expect(faultOf({ type: "email" }, "ann@gmial.com")).toBe("emailTypo");
    expect(faultOf({ type: "email" }, "ann")).toBe("email");
  });
});

describe("a rule that looks at another column", () => {
  const role = columnOf("role", { type: "enum", options: ["admin", "guest"] });
  const check = (when: string, is: "filled" | "empty" | readonly string[], asks: "required" | "empty") => {
    // biome-ignore lint/suspicious/noThenProperty: the rule's own word; nothing awaits it.
    const rules = [{ when, is, then: asks }];
    const schema = schemaOf(columnOf("note", { rules }), {
      ...role,
      options: [{ value: "admin", label: "Administrator", aliases: ["chief"] }],
    });
    return (note: string, other: string) =>
      createColumnCheck({ schema, place: 0, reading: UNREAD, types: ALL_TYPES }).fault([note, other]);
  };

  it("asks for a value, or for none", () => {
    expect(check("role", "filled", "required")("", "x")).toBe("requiredHere");
    expect(check("role", "filled", "required")("", "")).toBeNull();
    expect(check("role", "empty", "empty")("text", "")).toBe("emptyHere");
    expect(check("role", "empty", "empty")("", "")).toBeNull();
  });

  it("knows a value by what stands there and by what it means", () => {
    const fault = check("role", ["admin"], "required");
    expect(["ADMIN", "Administrator", "chief"].map((other) => fault("", other))).toEqual(Array(3).fill("requiredHere"));
    expect(["", "guest"].map((other) => fault("", other))).toEqual([null, null]);
  });

  it("takes a column that does not exist for empty", () => {
    expect(check("gone", "empty", "required")("", "x")).toBe("requiredHere");
  });
});
