import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvSource } from "../csv/csvSource.ts";
import { indexRows } from "../csv/indexRows.ts";
import { createPace } from "../pace/createPace.ts";
import type { Dialect } from "../reading/reading.ts";
import { completeSchema } from "../schema/completeSchema.ts";
import { ALL_TYPES } from "../values/allTypes.test-data.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { createPlainLane } from "./createPlainLane.ts";
import { createTableCheck } from "./createTableCheck.ts";
import { fixesOf } from "./fixes.ts";
import type { TableCheck } from "./tableCheck.ts";

const { schema } = completeSchema([
  { key: "id", label: "Id", type: "id", unique: true },
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email", unique: true },
  { key: "phone", label: "Phone", type: "phone", country: "GB" },
  { key: "role", label: "Role", type: "enum", options: ["admin", "editor in chief", "häufig"] },
  { key: "since", label: "Since", type: "date" },
  { key: "revenue", label: "Revenue", type: "number", min: -5, max: 1000 },
  { key: "seats", label: "Seats", type: "integer" },
  { key: "active", label: "Active", type: "boolean" },
  { key: "country", label: "Country", type: "country" },
]);
const mapping = Object.fromEntries(schema.columns.map(({ key }, place) => [key, place]));
const COMMA: Dialect = { delimiter: ",", quote: '"', escape: "double", skipsSpace: false };

/** Values that are plain, values that are nearly so, and values that are wrong. */
const POOL: readonly string[] = [
  ...[
    "",
    " ",
    "a",
    "A",
    "a b",
    " a",
    "a ",
    "\u00a0a",
    "a\u200b",
    "\ufeffa",
    "#N/A",
    "#1",
    "é",
    "José",
    "JosÃ©",
    "Â»",
    "Ã",
    "Ğ",
  ],
  ...["ใจดี", "한빛", "東京", "Мария", "\u0085x", "x\u3000", "😀", "a😀", "\u2028", "a\0b", "\ufffd", "a\u00a0b"],
  ...[
    "a@b.co",
    "A@b.co",
    "a@gamil.com",
    "a.b@example.com",
    "a..b@example.com",
    ".a@b.co",
    "a@b",
    "ä@b.co",
    "a@b.co.",
    "a(at)b.co",
  ],
  ...[
    "+44 20 7000 1000",
    "+44  20 7000 1000",
    "020 7000 1000",
    "+0 123456789",
    "+1234567890123456",
    "+44 20 7000 1000 ",
    "12",
  ],
  ...[
    "admin",
    "ADMIN",
    "editor in chief",
    "häufig",
    "haufig",
    "admn",
    "2024-03-01",
    "2024-02-30",
    "2024-13-01",
    "1799-01-01",
  ],
  ...[
    "03/04/2024",
    "25/12/2024",
    "12/25/2024",
    "2024-3-1",
    "soon",
    "0",
    "00",
    "007",
    "1",
    "-1",
    "-9",
    "1.5",
    "1,5",
    "1.50",
    "1.234",
  ],
  ...[
    "1,234",
    "1001",
    "999.99",
    "1000.01",
    "12345678901234",
    "1234567890123456",
    "1e3",
    "yes",
    "no",
    "x",
    "ja",
    "hmm",
    "GB",
    "gb",
  ],
  ...["Germany", "United States", "Nowhere", 'say "hi"', '"', "a,b", "a\nb", "a\r\nb"],
];

const cell = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const seen = async (text: string, hasLane: boolean, readings: ReadonlyMap<string, ColumnReading>) => {
  const bytes = new Blob([text]);
  const pace = createPace({ slice: 1000 });
  const index = await indexRows(bytes, { encoding: "utf-8", dialect: COMMA, from: 0 }, pace);
  const source = csvSource(bytes, { encoding: "utf-8", dialect: COMMA }, index);
  const check: TableCheck = createTableCheck({
    ...{ schema, mapping, width: 10, history: { edits: [], done: 0 }, readings },
    ...{ types: ALL_TYPES, compileEdits: null },
  });
  let slow = 0;
  const visit: Parameters<typeof source.scan>[2] = ({ first, rows, problems }) => {
    for (const [place, cells] of rows.entries()) check.row(first + place, cells, problems.get(place) ?? []);
    slow += rows.length;
  };
  const lane = check.lane(createPlainLane);
  if (hasLane && lane !== null && source.scanPlain !== undefined) {
    await source.scanPlain({ from: 0, to: source.count, pace, lane, visit });
  } else await source.scan({ from: 0, to: source.count }, pace, visit);
  return {
    slow,
    count: source.count,
    result: {
      counts: check.counts(),
      causes: check.causes(fixesOf),
      states: Array.from({ length: source.count }, (_, row) => [check.stateOf(row), check.faultsOf(row)]),
      readings: [...check.readings()],
      again: check.decidesAnew(),
    },
  };
};

const PLAIN = ["Ada", "ada@example.com", "+44 20 7000 1000", "admin", "2024-03-01", "7.50", "12", "yes", "Germany"];

describe("the lane for plain rows", () => {
  it("takes plain rows in without a text being made of them, in any script", async () => {
    const rows = ["Ada", "Мария Иванова", "สมชาย ใจดี", "김민준", "José García", 'The "Old" Mill', "A, B"].map(
      (name, n) => [`C${n}`, name, `p${n}@example.com`, ...PLAIN.slice(2)].map(cell).join(","),
    );
    const { slow, result } = await seen(`${rows.join("\n")}\n`, true, new Map());
    expect(slow).toBe(0);
    expect(result.counts.ready).toBe(rows.length);
  });

  it("finds what looking at every row properly finds, in whichever rows", async () => {
    const value = fc.oneof(fc.constantFrom(...POOL), fc.string({ unit: "grapheme", maxLength: 6 }));
    const odd = fc.array(value, { minLength: 1, maxLength: 12 });
    // Mostly plain, so that a single odd value is what makes the difference.
    const nearly = fc
      .tuple(fc.nat(300), fc.nat(9), value)
      .map(([n, at, other]) =>
        [`C${n}`, ...PLAIN].map((own, place) => (place === at ? other : place === 2 ? `p${n}@example.com` : own)),
      );
    const rows = fc.array(fc.oneof({ weight: 3, arbitrary: nearly }, odd), { minLength: 1, maxLength: 25 });
    const readings = fc.constantFrom<ReadonlyMap<string, ColumnReading>>(
      new Map(),
      new Map([["since", { dateOrder: "dmy", decimal: null }]]),
      new Map([["revenue", { dateOrder: null, decimal: "," }]]),
    );
    await fc.assert(
      fc.asyncProperty(rows, readings, fc.constantFrom("\n", "\r\n", "\r"), async (table, given, lineEnd) => {
        const text = table.map((row) => row.map(cell).join(",")).join(lineEnd);
        expect((await seen(text, true, given)).result).toEqual((await seen(text, false, given)).result);
      }),
      { numRuns: 400 },
    );
  });

  it("leaves alone what is no plain text at all: open marks, half characters, other bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", '"', ",", "\n", "\r", " ", '""', "é", "1", "\0"), { maxLength: 60 }),
        async (parts) => {
          const text = parts.join("");
          expect((await seen(text, true, new Map())).result).toEqual((await seen(text, false, new Map())).result);
        },
      ),
      { numRuns: 400 },
    );
  });
});
