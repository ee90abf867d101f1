import type { Device, Locale } from "@handrail/core/content";
import type { Random } from "../random/random.ts";
import type { SimulatedAccount } from "./accounts.ts";

/** Who somebody is, as far as it decides how they get on. */
export interface SimulatedPerson {
  readonly id: string;
  readonly name: string;
  readonly account: SimulatedAccount;
  readonly device: Device;
  readonly locale: Locale;
  /** Standard normal: the higher, the rarer stuck. */
  readonly ability: number;
  /** Times everything they do takes, 1 is usual. */
  readonly slowness: number;
  /** How long they stand being stuck, 1 is usual. */
  readonly patience: number;
  /** How much of their trouble shows in clicks: many people never rage-click. */
  readonly expressiveness: number;
}

const NAMES = {
  en: ["Ada Marsh", "Tom Quill", "Joan Birch", "Sam Thorne", "Grace Lowell", "Peter Ash", "Ruth Calder", "Neil Frost"],
  ko: ["김서연", "이준호", "박지민", "최유진", "정민수"],
  th: ["สมชาย ใจดี", "ปรียา ศรีสุข", "อนันต์ วงศ์ทอง"],
  ru: ["Анна Орлова", "Игорь Лебедев", "Мария Соколова", "Павел Зимин"],
  it: ["Giulia Conti", "Marco Riva", "Elena Serra", "Luca Ferri"],
  ar: ["ليلى حداد", "عمر ناصر", "سارة خليل", "يوسف كرم"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

type Language = keyof typeof NAMES;

/** Draws a person. */
export const makePerson = (
  id: string,
  accounts: readonly [SimulatedAccount, ...SimulatedAccount[]],
  random: Random,
): SimulatedPerson => {
  const locale = random.weighted<Language>(
    [
      ["en", 46],
      ["ko", 13],
      ["ru", 12],
      ["it", 12],
      ["ar", 10],
      ["th", 7],
    ],
    "en",
  );
  return {
    id,
    name: random.pick(NAMES[locale]),
    account: random.weighted(
      accounts.map((account) => [account, account.seats] as const),
      accounts[0],
    ),
    device: random.weighted<Device>(
      [
        ["desktop", 70],
        ["phone", 22],
        ["tablet", 8],
      ],
      "desktop",
    ),
    locale,
    ability: random.normal(),
    slowness: random.around(1, 0.35),
    patience: random.around(1, 0.5),
    expressiveness: random.chance(0.45) ? random.between(0.1, 0.4) : random.around(1, 0.4),
  };
};
