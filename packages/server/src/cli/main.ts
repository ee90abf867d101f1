#!/usr/bin/env -S node --max-semi-space-size=8
/** The command line of the server: `handrail serve`, `migrate`, `export`, `erase`, `inspect`, `sign-in-link`, `simulate`. */

/** Each command stands in a file of its own and is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<(argv: string[]) => Promise<number>>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  migrate: async () => (await import("./migrate.ts")).migrateCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  erase: async () => (await import("./erase.ts")).eraseCommand,
  "sign-in-link": async () => (await import("./signInLink.ts")).signInLinkCommand,
  inspect: async () => (await import("./inspect.ts")).inspectCommand,
  simulate: async () => (await import("./simulate.ts")).simulateCommand,
};

const USAGE = `handrail <command>

  serve                                      start the server
  migrate [--rebuild]                        bring the store to this version; --rebuild folds the whole log again
  export --environment NAME [--out FILE]     write everything of an environment as JSON lines
  erase --person ID [--environment NAME]     remove a person and every trace of them
  sign-in-link [--name NAME]                 print a one-time link for an owner who is locked out
  inspect FILE [--schema FILE] [--json]      say what the importer would make of a table
  simulate                                   let seeded personas use a running server; see simulate --help

Settings come from environment variables, see docs/server.md.
`;

const main = async ([command = "", ...argv]: readonly string[]): Promise<number> => {
  const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (load === undefined) {
    const asked = command === "" || command === "help" || command === "--help";
    process[asked ? "stdout" : "stderr"].write(asked ? USAGE : `There is no command "${command}".\n\n${USAGE}`);
    return asked ? 0 : 2;
  }
  return (await load())(argv);
};

process.exitCode = await main(process.argv.slice(2));
