import { createRandom, KINDS, pick } from "./tableKinds.test-data.ts";

/** A table made for a test, and where in it what stands. */
export interface GeneratedTable {
  readonly rows: readonly (readonly string[])[];
  readonly headings: readonly [from: number, to: number];
  readonly body: number;
  readonly footer: number;
  /** What was put around it. */
  readonly features: readonly string[];
  readonly kind: string;
}

/** Makes a table of some kind with some things around it, which the seed decides. */
export const generateTable = (seed: number): GeneratedTable => {
  const random = createRandom(seed * 7919 + 13);
  for (let i = 0; i < 5; i++) random();
  const chance = (share: number): boolean => random() < share;
  const { kind, columns } = KINDS[Math.floor(random() * KINDS.length)] ?? { kind: "", columns: [] };
  const width = columns.length;
  const features: string[] = [];
  const pad = (row: readonly string[]): readonly string[] =>
    isPadded ? [...row, ...new Array<string>(Math.max(0, width - row.length)).fill("")] : row;
  const isPadded = chance(0.5);
  const above: (readonly string[])[] = [];
  if (width > 1 && chance(0.35)) {
    features.push("preamble");
    const titles = [
      "Monthly report",
      "Export vom 03.02.2024",
      "Exported on 2024-05-01",
      "Kundenliste 2024",
      "客戶名單",
      "Confidential",
      "Отчёт за март",
    ];
    for (let i = 0, count = 1 + Math.floor(random() * 4); i < count; i++) {
      above.push(
        pad(
          chance(0.25)
            ? [""]
            : chance(0.3)
              ? ["Created by:", "J. Smith"].slice(0, width > 3 ? 2 : 1)
              : [titles[Math.floor(random() * titles.length)] ?? ""],
        ),
      );
    }
    if (chance(0.5)) above.push(pad([""]));
  }
  const count = 3 + Math.floor(random() * 40);
  const gaps = chance(0.1);
  const body: (readonly string[])[] = [];
  for (let row = 0; row < count; row++) {
    body.push(columns.map(([, make], i) => (i > 0 && chance(0.04) ? "" : make(random, row))));
    if (gaps && row > 1 && row < count - 2 && chance(0.1)) body.push(pad([""]));
  }
  if (gaps) features.push("blank rows");
  const named: (readonly string[])[] = [];
  if (chance(0.12) && !/unknown texts|texts only/.test(kind)) features.push("no headings");
  else {
    const names = columns.map(([name]) => name);
    if (width > 3 && kind !== "years" && chance(0.15)) {
      features.push("group row");
      named.push(columns.map((_, i) => (i === 0 ? "Base" : i === 2 ? "Details" : "")));
    }
    named.push(names);
    if (/readings|products|orders/.test(kind) && chance(0.2)) {
      features.push("units row");
      named.push(
        columns.map(([, make], i) =>
          i > 1 && /^[\d.]+$/.test(make(random, 0)) ? pick("(kg)", "[m/s]", "EUR", "%")(random, 0) : "",
        ),
      );
      if ((named.at(-1) ?? []).every((cell) => cell === "")) {
        named.pop();
        features.pop();
      }
    }
    if (chance(0.06)) {
      features.push("repeated heading");
    }
  }
  const repeated = features.includes("repeated heading") ? [columns.map(([name]) => name)] : [];
  const below: (readonly string[])[] = [];
  if (width > 2 && chance(0.3)) {
    features.push("total");
    if (chance(0.3)) below.push(pad([""]));
    const sums = columns.map((_, i) => {
      const values = body.map((row) => row[i] ?? "").filter((cell) => cell !== "");
      return values.length > 0 && i > 1 && values.every((cell) => /^\d+([.,]\d+)?$/.test(cell))
        ? values
            .reduce((sum, cell) => sum + Number(cell.replace(",", ".")), 0)
            .toFixed(/[.,]/.test(values[0] ?? "") ? 2 : 0)
        : "";
    });
    below.push([pick("Total", "Summe", "Итого", "合計", "Gesamt:", "TOTAL", "Sum")(random, 0), ...sums.slice(1)]);
    if (sums.every((cell) => cell === "")) below[below.length - 1] = pad(["Total", String(count)]);
  }
  if (width > 2 && chance(0.25)) {
    features.push("note");
    if (chance(0.6)) below.push(pad([""]));
    below.push(
      pad([
        pick(
          "Source: own survey",
          "* preliminary figures",
          "Quelle: Statistisches Amt",
          "Note: all prices without VAT, subject to change",
          "資料來源：統計處",
        )(random, 0),
      ]),
    );
  }
  const headings = [above.length, above.length + named.length] as const;
  return {
    rows: [...above, ...named, ...repeated, ...body, ...below],
    headings: named.length > 0 ? headings : [above.length, above.length],
    body: above.length + named.length + repeated.length,
    footer: below.length,
    features,
    kind,
  };
};
