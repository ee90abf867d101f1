/** Where the person is and was, as far as going back can be told from it. Paths are kept as numbers, never as text. */
export interface Trail {
  readonly here: number;
  readonly before: number | null;
  /** When the person came here. */
  readonly at: number;
  /** Whether they did anything here: a page that is only passed through was nobody's choice. */
  readonly isTouched: boolean;
}

/** In `sessionStorage`: of this tab alone, and gone with it. Begun after consent, removed with it. */
const KEY = "handrail:trail";

const isTrail = (value: unknown): value is Trail =>
  value instanceof Object && ["here", "at"].every((name) => typeof Reflect.get(value, name) === "number");

/** The trail the last page of this tab left; null where there is none, or storage is blocked. */
export const readTrail = (): Trail | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isTrail(value) ? value : null;
  } catch {
    // A blocked storage throws: then going back is seen within one page only.
    return null;
  }
};

/** Keeps the trail for the next page; null forgets it. */
export const keepTrail = (trail: Trail | null): void => {
  try {
    if (trail === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(trail));
  } catch {
    // As above.
  }
};
