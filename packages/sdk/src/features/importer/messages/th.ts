export { catalogue } from "./en.ts";
