import { parseArgs } from "node:util";
import { erasePerson } from "../usecases/upkeep/erasePerson.ts";
import { configOrComplain, depsOf, storeOrComplain } from "./surroundings.ts";

/** `handrail erase`: removes a person and every trace of them, also from the files of the store. */
export const eraseCommand = async (argv: string[]): Promise<number> => {
  const { values } = parseArgs({
    args: argv,
    options: { person: { type: "string" }, environment: { type: "string", default: "production" } },
  });
  if (values.person === undefined || values.person === "") {
    process.stderr.write("handrail erase needs --person ID.\n");
    return 2;
  }
  const config = configOrComplain();
  if (config === null) return 2;
  const store = storeOrComplain(config);
  if (store === null) return 1;
  try {
    const environments = await store.tables.workspaces.environments();
    const environment = environments.find(({ name }) => name === values.environment);
    if (environment === undefined) {
      process.stderr.write(`There is no environment "${values.environment}".\n`);
      return 2;
    }
    const { events, wasKnown } = await erasePerson(depsOf(config, store), environment.id, values.person);
    if (!wasKnown) process.stderr.write("There is no such person in this environment.\n");
    else process.stdout.write(`Erased: one person and ${events} events.\n`);
    return wasKnown ? 0 : 1;
  } finally {
    await store.close();
  }
};
