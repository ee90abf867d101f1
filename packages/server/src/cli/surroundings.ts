import { type Config, readConfig } from "../boot/config.ts";
import { createLog, systemClock, systemSecrets } from "../boot/surroundings.ts";
import type { Store } from "../ports/store.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../storage/sqlite/sqliteStore.ts";
import type { Deps } from "../usecases/deps.ts";

/** Reads the configuration, or says on standard error what is wrong with it. */
export const configOrComplain = (): Config | null => {
  const config = readConfig(process.env);
  if (config.ok) return config.value;
  for (const problem of config.error) process.stderr.write(`${problem}\n`);
  return null;
};

/** Opens the store, or says why it cannot be opened. */
export const storeOrComplain = ({ data }: Config, options?: SqliteStoreOptions): Store | null => {
  try {
    return openSqliteStore(data, options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `HANDRAIL_DATA is "${data}": the store cannot be opened (${why}). Check the folder and its owner.\n`,
    );
    return null;
  }
};

/** The log of this process. */
export const logOf = ({ log }: Config) => createLog(log, (line) => process.stderr.write(line));

/** What use cases need when no server runs. */
export const depsOf = (config: Config, store: Store): Deps => ({
  store,
  clock: systemClock,
  secrets: systemSecrets,
  url: config.url ?? `http://${config.host}:${config.port}`,
});
