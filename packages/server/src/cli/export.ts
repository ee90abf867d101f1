import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { exportEnvironment } from "../usecases/upkeep/exportEnvironment.ts";
import { configOrComplain, storeOrComplain } from "./surroundings.ts";

/** `handrail export`: everything of one environment, one JSON object a line. */
export const exportCommand = async (argv: string[]): Promise<number> => {
  const { values } = parseArgs({
    args: argv,
    options: { environment: { type: "string", default: "production" }, out: { type: "string" } },
  });
  const config = configOrComplain();
  if (config === null) return 2;
  const store = storeOrComplain(config);
  if (store === null) return 1;
  try {
    const environments = await store.tables.workspaces.environments();
    const environment = environments.find(({ name }) => name === values.environment);
    if (environment === undefined) {
      const names = environments.map(({ name }) => name).join(", ") || "none yet: start the server once";
      process.stderr.write(`There is no environment "${values.environment}"; there are: ${names}.\n`);
      return 2;
    }
    const out = values.out === undefined ? process.stdout : createWriteStream(values.out, { mode: 0o600 });
    for await (const line of exportEnvironment(store, environment))
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
    if (out !== process.stdout) {
      out.end();
      await once(out, "close");
    }
    return 0;
  } finally {
    await store.close();
  }
};
