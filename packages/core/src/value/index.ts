export { type Credit, creditsOf, hasReached } from "./credit.ts";
export { dayOf, windowStart } from "./window.ts";
