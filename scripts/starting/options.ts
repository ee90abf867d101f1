import { join } from "node:path";
import { ROOT } from "../runTool.ts";

/** What `npm start` can be told; `docs/demo.md` shows the same table. */
export interface StartOptions {
  /** Begins with an empty store. */
  readonly fresh: boolean;
  readonly data: string;
  readonly port: number;
  readonly demoPort: number;
  /** Simulated people over the last four weeks; 0 for none. */
  readonly people: number;
  /** Personas in a real browser. */
  readonly personas: number;
  /** New simulated people a minute once it runs. */
  readonly perMinute: number;
}

const WHOLE = /^\d+$/;

/** Reads the options; on failure what is wrong, one line each. */
export const readOptions = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions | readonly string[] => {
  const problems: string[] = argv
    .filter((argument) => argument !== "--fresh")
    .map((argument) => `There is no option "${argument}"; --fresh is the only one.`);
  const whole = (name: string, fallback: number): number => {
    const text = env[name] ?? String(fallback);
    if (!WHOLE.test(text)) problems.push(`${name} is "${text}": set a whole number, 0 or more.`);
    return Number(text);
  };
  const options: StartOptions = {
    fresh: argv.includes("--fresh"),
    data: env["HANDRAIL_START_DATA"] ?? join(ROOT, ".data"),
    port: whole("HANDRAIL_START_PORT", 4400),
    demoPort: whole("HANDRAIL_START_DEMO_PORT", 4500),
    people: whole("HANDRAIL_START_PEOPLE", 400),
    personas: whole("HANDRAIL_START_PERSONAS", 7),
    perMinute: whole("HANDRAIL_START_PER_MINUTE", 4),
  };
  return problems.length > 0 ? problems : options;
};
