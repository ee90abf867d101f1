import { readModules, type SourceFiles } from "./modules.ts";
import { RULES, type Violation } from "./rules.ts";

/** Checks every floor. `modules` is how many files were really read: a checker that reads none finds nothing wrong. */
export const checkFloors = (
  files: SourceFiles,
): { readonly modules: number; readonly violations: readonly Violation[] } => {
  const modules = readModules(files);
  return { modules: modules.length, violations: RULES.flatMap((rule) => rule(modules)) };
};
