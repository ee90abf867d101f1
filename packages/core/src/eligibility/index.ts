export { evaluate } from "./evaluate.ts";
export { type Explanation, explain } from "./explain.ts";
export type { Facts } from "./types.ts";
