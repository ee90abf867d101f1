const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * A value of somebody's file inside a sentence of ours: where their directions may differ, marks around it keep the words
 * of both in their order.
 */
export const isolate = (value: string, direction: "ltr" | "rtl"): string =>
  direction === "rtl" || FROM_THE_RIGHT.test(value) ? `\u2068${value}\u2069` : value;
