import { fail, ok, type Result } from "@handrail/core/base";

/** What the server is told by its surroundings. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly data: string;
  /** Null: made from host and port once the server listens. */
  readonly url: string | null;
  readonly log: "silent" | "info";
  readonly ratePerSecond: number;
}

/** One variable: what it is for, what it holds when it is not set, and how it is read. */
interface Variable<T> {
  readonly fallback: string;
  readonly means: string;
  readonly read: (text: string) => Result<T, string>;
}

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most
    ? ok(value)
    : fail(`set a whole number from ${least} to ${most}`);
};

const nonEmpty = (remedy: string) => (text: string) => (text.trim() === "" ? fail(remedy) : ok(text.trim()));

const readLog = (text: string): Result<Config["log"], string> =>
  text === "silent" || text === "info" ? ok(text) : fail("set silent or info");

const readUrl = (text: string): Result<string | null, string> => {
  if (text === "") return ok(null);
  const remedy = "set an address such as https://handrail.example.com";
  if (!URL.canParse(text)) return fail(remedy);
  const { protocol, origin, pathname, search, hash } = new URL(text);
  const isPlain = (protocol === "https:" || protocol === "http:") && pathname === "/" && search === "" && hash === "";
  return isPlain ? ok(origin) : fail(`${remedy}, without a path`);
};

/** Every variable of the server; `docs/server.md` shows the same table. */
export const VARIABLES: {
  readonly [Name in keyof Config]: Variable<Config[Name]> & { readonly name: `HANDRAIL_${string}` };
} = {
  host: {
    name: "HANDRAIL_HOST",
    fallback: "127.0.0.1",
    means: "The network address to listen on.",
    read: nonEmpty("set an address such as 127.0.0.1 or 0.0.0.0"),
  },
  port: {
    name: "HANDRAIL_PORT",
    fallback: "4400",
    means: "The port to listen on; 0 takes any free one.",
    read: whole(0, 65535),
  },
  data: {
    name: "HANDRAIL_DATA",
    fallback: ".data",
    means: "The folder of the store; it is made where it is missing.",
    read: nonEmpty("set a folder"),
  },
  url: {
    name: "HANDRAIL_URL",
    fallback: "",
    means: "The address browsers reach the server under; empty: http://HOST:PORT.",
    read: readUrl,
  },
  log: { name: "HANDRAIL_LOG", fallback: "info", means: "How much is logged: silent or info.", read: readLog },
  ratePerSecond: {
    name: "HANDRAIL_RATE",
    fallback: "3000",
    means: "Requests a second one network address may make with one write key.",
    read: whole(1, 1_000_000),
  },
};

/** Reads the surroundings; on failure one line per variable that cannot be used: its name, its value and the remedy. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> => {
  const problems: string[] = [];
  const read = <T>({ name, fallback, read: parse }: Variable<T> & { readonly name: string }): T | null => {
    const text = env[name] ?? fallback;
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    problems.push(`${name} is "${text}": ${parsed.error}.`);
    return null;
  };
  const [host, port, data] = [read(VARIABLES.host), read(VARIABLES.port), read(VARIABLES.data)];
  const [url, log, ratePerSecond] = [read(VARIABLES.url), read(VARIABLES.log), read(VARIABLES.ratePerSecond)];
  if (problems.length > 0 || host === null || port === null || data === null || log === null || ratePerSecond === null)
    return fail(problems);
  return ok({ host, port, data, url, log, ratePerSecond });
};
