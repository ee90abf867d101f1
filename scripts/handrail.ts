import { join } from "node:path";
import { ROOT } from "./runTool.ts";

/**
 * What Node is started with to run `handrail …`. Under load V8 grows the space for new objects to three times 16 MB and
 * keeps it; half of that costs no throughput and saves some 80 MB. It can be set at the start of a process only, so the
 * first line of the command and the `handrail` script of package.json say the same.
 */
export const HANDRAIL: readonly string[] = ["--max-semi-space-size=8", join(ROOT, "packages/server/src/cli/main.ts")];
