import { parseArgs } from "node:util";
import type { Bootstrap } from "@handrail/core/protocol";
import { fetchBootstrap, runSimulation, type SimulationProgress, trickle } from "@handrail/simulator";

const USAGE = `handrail simulate --server URL --key KEY [--people 400] [--seed 7] [--trickle]

  --server URL    a running server, e.g. http://localhost:4400
  --key KEY       the environment's public write key, from Settings
  --people N      how many people live through the last 28 days (default 400; 0 with --trickle for new people alone)
  --seed N        the same seed gives the same people (default 7)
  --per-minute N  with --trickle: new people a minute (default 4)
  --trickle       then go on with new people in real time, until Ctrl-C
`;

/** `handrail simulate`: seeded personas use a running server through the protocol every browser speaks. */
export const simulateCommand = async (argv: string[]): Promise<number> => {
  const options = readOptions(argv);
  if (typeof options === "string") {
    const asked = options === "";
    process[asked ? "stdout" : "stderr"].write(asked ? USAGE : `${options}\n\n${USAGE}`);
    return asked ? 0 : 2;
  }
  const { server, key, people, seed, perMinute } = options;
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  try {
    const bootstrap = await fetchBootstrap(server, key);
    if (people > 0) {
      const bar = progressBar();
      const { accepted, duplicate, rejected } = await runSimulation({
        server,
        key,
        bootstrap,
        learned: () => learnedBootstrap(server, key),
        people,
        seed,
        onProgress: bar,
      });
      process.stdout.write(`\n${accepted} events accepted, ${duplicate} known already, ${rejected} refused.\n`);
    }
    if (options.trickle && !stop.signal.aborted) {
      process.stdout.write(`About ${perMinute} new people a minute from here on; Ctrl-C ends it.\n`);
      const onTrouble = (message: string) => process.stderr.write(`${message}\n`);
      await trickle({ server, key, bootstrap, seed: seed + Date.now(), perMinute, signal: stop.signal, onTrouble });
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
};

/** The server fits every few seconds while there is news; a product too few people tried changes nothing at all. */
const LEARNING_TAKES_AT_MOST = 30_000;
const LEARNED_AFTER = 7000;
const ASK_AGAIN = 500;

/** What browsers get once the server has learned all there is from what was sent so far: nothing new for a while. */
const learnedBootstrap = async (server: string, key: string): Promise<Bootstrap> => {
  const until = performance.now() + LEARNING_TAKES_AT_MOST;
  let current = await fetchBootstrap(server, key);
  let since = performance.now();
  while (performance.now() < until && performance.now() - since < LEARNED_AFTER) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    const next = await fetchBootstrap(server, key);
    if (next.revision !== current.revision) since = performance.now();
    current = next;
  }
  return current;
};

interface SimulateOptions {
  readonly server: string;
  readonly key: string;
  readonly people: number;
  readonly seed: number;
  readonly perMinute: number;
  readonly trickle: boolean;
}

/** The options, what is wrong with them, or nothing where help was asked for. */
const readOptions = (argv: string[]): SimulateOptions | string => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        server: { type: "string" },
        key: { type: "string" },
        people: { type: "string", default: "400" },
        seed: { type: "string", default: "7" },
        "per-minute": { type: "string", default: "4" },
        trickle: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return "";
    if (!values.server || !URL.canParse(values.server)) return "--server must be the address of a running server.";
    if (!values.key) return "--key must be the environment's write key.";
    const numbers = {
      people: Number(values.people),
      seed: Number(values.seed),
      perMinute: Number(values["per-minute"]),
    };
    if (!Number.isInteger(numbers.people) || numbers.people < 0) return "--people must be a whole number, 0 or more.";
    if (!Number.isInteger(numbers.seed)) return "--seed must be a whole number.";
    if (!(numbers.perMinute > 0)) return "--per-minute must be a number above 0.";
    return { server: values.server, key: values.key, trickle: values.trickle, ...numbers };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** One line that is written over; where nobody looks (no terminal), a line every tenth of the way. */
const progressBar = (): ((progress: SimulationProgress) => void) => {
  let told = -1;
  return ({ people, of, accepted }) => {
    const tenth = Math.floor((people / of) * 10);
    const line = `${String(people).padStart(String(of).length)} of ${of} people, ${accepted} events`;
    if (process.stdout.isTTY) {
      const filled = Math.round((people / of) * 30);
      process.stdout.write(`\r[${"=".repeat(filled)}${" ".repeat(30 - filled)}] ${line}`);
    } else if (tenth > told) {
      process.stdout.write(`${line}\n`);
    }
    told = tenth;
  };
};
