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

/** Numbers from a seed, from 0 to 1: the same for the same seed. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

type Make = (random: () => number, row: number) => string;

const pick =
  (...of: readonly string[]): Make =>
  (random) =>
    of[Math.floor(random() * of.length)] ?? "";
const number =
  (most: number, digits = 0, comma = false): Make =>
  (random) => {
    const text = (random() * most).toFixed(digits);
    return comma ? text.replace(".", ",") : text;
  };
const first = pick(
  "Ann",
  "Bob",
  "Carla",
  "Dmitri",
  "Eva",
  "Farid",
  "Grace",
  "Hiro",
  "Ines",
  "Jan",
  "Kim",
  "Lea",
  "Mona",
  "Nils",
);
const last = pick(
  "Lee",
  "Kowalski",
  "Schmidt",
  "Martin",
  "Rossi",
  "Ivanova",
  "Tanaka",
  "Santos",
  "Jansen",
  "O'Neil",
  "Gruber",
);
const city = pick("Berlin", "Paris", "Lyon", "Madrid", "Osaka", "Kyiv", "Porto", "Utrecht", "Leeds", "Graz");
const company = pick("Acme Ltd", "Nordlicht GmbH", "Soleil SA", "Blue Door", "Kaito KK", "Verde SpA", "Stone & Co");
const product = pick("Chair", "Desk lamp", "Oak table", "Blue mug", "Notebook A5", "Cable 2 m", "Tea pot", "Wool hat");
const email: Make = (random, row) => `${first(random, row).toLowerCase()}.${row}@example.org`;
const phone: Make = (random) => `+49 30 ${Math.floor(1e6 + random() * 9e6)}`;
const date: Make = (random) =>
  `2024-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(10 + Math.floor(random() * 18))}`;
const germanDate: Make = (random) => `${10 + Math.floor(random() * 18)}.0${1 + Math.floor(random() * 9)}.2023`;
const serial: Make = (_, row) => String(1001 + row);
const code: Make = (random, row) => `A-${100 + row}${pick("x", "y", "z")(random, row)}`;

/** Kinds of table by their headings: several languages, with values of several types, and some with texts only. */
const KINDS: readonly { readonly kind: string; readonly columns: readonly (readonly [string, Make])[] }[] = [
  {
    kind: "contacts",
    columns: [
      ["First name", first],
      ["Last name", last],
      ["E-mail", email],
      ["Phone", phone],
      ["City", city],
    ],
  },
  {
    kind: "Kontakte",
    columns: [
      ["Vorname", first],
      ["Nachname", last],
      ["Firma", company],
      ["Ort", city],
      ["Geburtsdatum", germanDate],
    ],
  },
  {
    kind: "contacts fr",
    columns: [
      ["Prénom", first],
      ["Nom", last],
      ["Ville", city],
      ["Courriel", email],
    ],
  },
  {
    kind: "texts only",
    columns: [
      ["Nombre", first],
      ["Apellidos", last],
      ["Empresa", company],
      ["Ciudad", city],
    ],
  },
  {
    kind: "unknown words",
    columns: [
      ["Wanderziel", city],
      ["Begleitung", first],
      ["Anbieter", company],
      ["Bewertungsstufe", number(5, 1)],
    ],
  },
  {
    kind: "unknown texts",
    columns: [
      ["Etunimi", first],
      ["Sukunimi", last],
      ["Paikkakunta", city],
    ],
  },
  {
    kind: "orders",
    columns: [
      ["Order no.", serial],
      ["Date", date],
      ["Customer", company],
      ["Qty", number(20)],
      ["Total", number(900, 2)],
    ],
  },
  {
    kind: "Bestellungen",
    columns: [
      ["Bestellnr", serial],
      ["Datum", germanDate],
      ["Kunde", company],
      ["Menge", number(20)],
      ["Betrag", number(900, 2, true)],
    ],
  },
  {
    kind: "products",
    columns: [
      ["SKU", code],
      ["Product", product],
      ["Price", number(99, 2)],
      ["Stock", number(500)],
    ],
  },
  {
    kind: "商品",
    columns: [
      ["編號", code],
      ["商品名稱", product],
      ["價格", number(99, 2)],
      ["庫存", number(500)],
      ["分類", pick("家具", "文具", "食品")],
    ],
  },
  {
    kind: "заказы",
    columns: [
      ["Номер", serial],
      ["Дата", germanDate],
      ["Клиент", company],
      ["Сумма", number(9000, 2, true)],
    ],
  },
  {
    kind: "readings",
    columns: [
      ["Time", date],
      ["Station", pick("N1", "N2", "S4")],
      ["Temp", number(30, 1)],
      ["Wind", number(20, 1)],
      ["Rain", number(9, 2)],
    ],
  },
  {
    kind: "連絡先",
    columns: [
      ["氏名", pick("田中", "佐藤", "鈴木")],
      ["メール", email],
      ["電話", phone],
      ["備考", pick("", "済", "未")],
    ],
  },
  { kind: "addresses only", columns: [["Email", email]] },
  {
    kind: "years",
    columns: [
      ["Country", pick("Spain", "France", "Italy")],
      ["2021", number(99, 1)],
      ["2022", number(99, 1)],
      ["2023", number(99, 1)],
    ],
  },
];

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
