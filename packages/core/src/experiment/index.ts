export { type Assignment, assign, isInGlobalHoldout } from "./assign.ts";
