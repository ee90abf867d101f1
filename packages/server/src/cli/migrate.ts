import { rebuild } from "../usecases/upkeep/rebuild.ts";
import { configOrComplain, depsOf, storeOrComplain } from "./surroundings.ts";

/** `handrail migrate`: opening a store brings it to this version's shape; `--rebuild` folds the log again. */
export const migrateCommand = async (argv: readonly string[]): Promise<number> => {
  const unknown = argv.find((word) => word !== "--rebuild");
  if (unknown !== undefined) {
    process.stderr.write(`handrail migrate does not know "${unknown}": it takes --rebuild or nothing.\n`);
    return 2;
  }
  const config = configOrComplain();
  if (config === null) return 2;
  const store = storeOrComplain(config);
  if (store === null) return 1;
  process.stdout.write(`The store in ${config.data} has the shape of this version.\n`);
  if (argv.includes("--rebuild"))
    for (const { id, name } of await store.tables.workspaces.environments())
      process.stdout.write(`${name}: ${await rebuild(depsOf(config, store), id)} events folded again.\n`);
  await store.close();
  return 0;
};
