/** `node tests/architecture/floors/main.ts` prints every broken floor; `pnpm check` runs it. */
import { checkFloors } from "./checkFloors.ts";
import { readSources } from "./readSources.ts";

/** A little under what the repository has: a reader that goes blind must not pass as a clean house. */
const FEWEST_MODULES = 500;

const { modules, violations } = checkFloors(readSources());
for (const { rule, file, message } of violations) console.log(`[${rule}] ${file} ${message}`);
if (modules < FEWEST_MODULES) console.log(`Only ${modules} modules were read; there are at least ${FEWEST_MODULES}.`);
console.log(`${modules} modules, ${violations.length} broken floors`);
process.exitCode = violations.length > 0 || modules < FEWEST_MODULES ? 1 : 0;
