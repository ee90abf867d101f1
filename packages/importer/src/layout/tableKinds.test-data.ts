/** Numbers from a seed, from 0 to 1: the same for the same seed. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Makes the value of one row; every value of a column is made alike. */
export type Make = (random: () => number, row: number) => string;

/** One of some texts. */
export const pick =
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
export const KINDS: readonly { readonly kind: string; readonly columns: readonly (readonly [string, Make])[] }[] = [
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
