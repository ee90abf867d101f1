import type { Random } from "./random.ts";

/** Makes the values of one column, one after the other. */
export type CellMaker = (random: Random, row: number) => string;

const NAMES = {
  en: ["Ann Smith", "John O'Brien", "Mary-Jane Watson", "Bob", "Dr. Alice Jones", "Lee, Jordan", "D'Angelo Russell"],
  de: ["Jürgen Müller", "Käthe Groß", "Hans-Peter Schäfer", "Anna Weiß", "von der Heide, Uwe"],
  fr: ["François Lefèvre", "Zoé D'Amico", "Hélène L'Écuyer", "Jean-Luc Gérard"],
  ru: ["Иванов Иван", "Пётр Сидоров", "Ольга Кузнецова", "Смирнова, Анна"],
  th: ["สมชาย ใจดี", "กมลวรรณ สุขใจ", "ประเสริฐ", "วันเพ็ญ ทองดี"],
  ko: ["김민준", "이서연", "박 지훈", "최수아"],
  ja: ["山田 太郎", "佐藤花子", "鈴木一郎", "高橋・健"],
  zh: ["王小明", "李娜", "张伟", "陈 静"],
  pl: ["Łukasz Żółć", "Małgorzata Kowalska", "Święcicki Paweł"],
  el: ["Γιώργος Παπαδόπουλος", "Ελένη Νίκου"],
} as const;
const LANGUAGES = Object.values(NAMES);

const PLACES = [
  "London",
  "New York",
  "São Paulo",
  "Köln",
  "Москва",
  "กรุงเทพมหานคร",
  "서울특별시",
  "東京都",
  "上海市",
  "Val-d'Or",
  "Paris, France",
  "Kraków",
];
const WORDS = [
  "alpha",
  "beta",
  "green",
  "pending",
  "closed",
  "Invoice",
  "widget",
  "north",
  "active",
  "draft",
  "basic",
  "pro",
];
const PROSE = [
  "The quick brown fox, it jumps; over the dog.",
  "Please call back, thanks!",
  "Delivered late - customer wasn't happy",
  'He said "no way" and left',
  "Size: 10 x 20, colour: red",
  "Ich weiß nicht, was soll es bedeuten",
  "Привет, мир! Как дела?",
  "ขอบคุณมาก, แล้วพบกันใหม่",
  "배송이 늦었습니다, 확인 부탁드립니다.",
  "很好，谢谢你们的帮助。",
  "C'est l'été, n'est-ce pas?",
  "See http://example.com/a?b=1&c=2 for more",
  "A | B or C; whatever",
  "don't",
  "5' 11\" tall",
];
const two = (number: number): string => String(number).padStart(2, "0");

const day = (random: Random): readonly [year: number, month: number, day: number] => [
  1970 + random.below(60),
  1 + random.below(12),
  1 + random.below(28),
];

/** Kinds of columns, each with how it makes its values; some choose a form once, as a real column has one. */
export const COLUMN_KINDS: Readonly<Record<string, (random: Random) => CellMaker>> = {
  id: () => (_, row) => String(row + 1),
  integer: () => (random) => String(random.below(100_000) - 500),
  decimal: (random) => {
    const sign = random.pick([".", ","]);
    const digits = random.pick([1, 2, 4]);
    return (inner) => (inner.next() * 10_000).toFixed(digits).replace(".", sign);
  },
  thousands: (random) => {
    const [group, sign] = random.pick([
      [",", "."],
      [".", ","],
      [" ", ","],
      ["'", "."],
    ] as const);
    return (inner) =>
      `${1 + inner.below(99)}${group}${String(inner.below(1000)).padStart(3, "0")}${sign}${two(inner.below(100))}`;
  },
  money: (random) => {
    const form = random.pick(["$#", "# €", "£#", "USD #", "#₩"]);
    return (inner) => form.replace("#", (inner.next() * 1000).toFixed(2));
  },
  percent: () => (random) => `${(random.next() * 100).toFixed(1)}%`,
  name: (random) => {
    const names: readonly string[] = random.pick(LANGUAGES);
    return (inner) => inner.pick(names);
  },
  anyName: () => (random) => random.pick<string>(random.pick<readonly string[]>(LANGUAGES)),
  place: () => (random) => random.pick(PLACES),
  word: () => (random) => random.pick(WORDS),
  prose: () => (random) => random.pick(PROSE),
  lines: () => (random) => `${random.pick(PROSE)}\n${random.pick(PROSE)}`,
  email: () => (random) =>
    `${random.pick(WORDS).toLowerCase()}.${random.below(999)}@example.${random.pick(["com", "org", "co.uk"])}`,
  url: () => (random) => `https://example.com/${random.pick(WORDS)}/${random.below(999)}?q=${random.below(9)}`,
  phone: (random) => {
    const form = random.pick(["+66 ## ### ####", "(###) ###-####", "+1-###-###-####", "0##.###.####"]);
    return (inner) => form.replace(/#/g, () => String(inner.below(10)));
  },
  date: (random) => {
    const form = random.pick(["y-m-d", "d/m/y", "m/d/y", "d.m.y", "y/m/d", "d-m-y"]);
    return (inner) => {
      const [y, m, d] = day(inner);
      return form.replace("y", String(y)).replace("m", two(m)).replace("d", two(d));
    };
  },
  datetime: (random) => {
    const between = random.pick([" ", "T"]);
    return (inner) => {
      const [y, m, d] = day(inner);
      return `${y}-${two(m)}-${two(d)}${between}${two(inner.below(24))}:${two(inner.below(60))}:${two(inner.below(60))}`;
    };
  },
  time: () => (random) => `${two(random.below(24))}:${two(random.below(60))}`,
  boolean: (random) => {
    const [yes, no] = random.pick([
      ["true", "false"],
      ["yes", "no"],
      ["Y", "N"],
      ["1", "0"],
    ] as const);
    return (inner) => (inner.chance(0.5) ? yes : no);
  },
  code: () => (random) => `${random.pick(["A", "SKU", "ИЗД", "X"])}-${random.below(9999)}`,
  uuid: () => (random) => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => random.below(16).toString(16)),
  json: () => (random) =>
    JSON.stringify({ a: random.below(9), b: [random.pick(WORDS), random.pick(WORDS)], c: "it's" }),
  list: (random) => {
    const sign = random.pick([",", ";", "|", ", "]);
    return (inner) => [inner.pick(WORDS), inner.pick(WORDS), inner.pick(WORDS)].slice(0, 1 + inner.below(3)).join(sign);
  },
  ip: () => (random) => [10, random.below(256), random.below(256), random.below(256)].join("."),
  sparse: () => (random) => (random.chance(0.8) ? "" : random.pick(WORDS)),
  empty: () => () => "",
};
