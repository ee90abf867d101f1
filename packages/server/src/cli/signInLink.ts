import { parseArgs } from "node:util";
import { linkForOwner } from "../usecases/team/ownerLink.ts";
import { configOrComplain, depsOf, storeOrComplain } from "./surroundings.ts";

/** `handrail sign-in-link`: a one-time link for an owner who is locked out, for whoever may write the store's folder. */
export const signInLinkCommand = async (argv: string[]): Promise<number> => {
  const { values } = parseArgs({ args: argv, options: { name: { type: "string" } } });
  const config = configOrComplain();
  if (config === null) return 2;
  const store = storeOrComplain(config);
  if (store === null) return 1;
  try {
    const made = await linkForOwner(depsOf(config, store), values.name ?? null);
    if (!made.ok) {
      process.stderr.write(`${made.error.message}\n`);
      return 1;
    }
    process.stdout.write(`Sign-in for ${made.value.name} (works once, for 15 minutes): ${made.value.link}\n`);
    return 0;
  } finally {
    await store.close();
  }
};
