import type { Random } from "../random/random.ts";

/** A customer company. */
export interface SimulatedAccount {
  readonly id: string;
  readonly name: string;
  readonly plan: "free" | "team" | "business";
  /** Monthly. */
  readonly price: number;
  readonly seats: number;
  /** How much its people do once they know how: 1 is usual, and some pay for what they hardly use. */
  readonly zeal: number;
}

const FIRST = [
  "North",
  "Lantern",
  "Fjord",
  "Okapi",
  "Harbour",
  "Meadow",
  "Lune",
  "Riverside",
  "Cobalt",
  "Juniper",
] as const;
const SECOND = [
  "Books",
  "Coffee",
  "Clinic",
  "Cycling",
  "Dairy",
  "Studio",
  "Garden",
  "Freight",
  "Press",
  "School",
] as const;

const PLANS = {
  free: { price: 0, seats: 3 },
  team: { price: 49, seats: 12 },
  business: { price: 199, seats: 40 },
} as const;

/** Makes the companies of a world: the same seed, the same companies. */
export const makeAccounts = (count: number, random: Random): readonly SimulatedAccount[] =>
  Array.from({ length: count }, (_, index) => {
    const plan = random.weighted<SimulatedAccount["plan"]>(
      [
        ["free", 4],
        ["team", 4],
        ["business", 2],
      ],
      "free",
    );
    const seats = Math.max(1, Math.round(PLANS[plan].seats * (plan === "free" ? 1 : random.around(1, 0.4))));
    return {
      id: `company-${index + 1}`,
      name: `${FIRST[index % FIRST.length]} ${SECOND[(index * 3 + Math.floor(index / FIRST.length)) % SECOND.length]}`,
      plan,
      price: plan === "free" ? 0 : Math.round((PLANS[plan].price * seats) / PLANS[plan].seats),
      seats,
      zeal: random.around(1, 0.8),
    };
  });
