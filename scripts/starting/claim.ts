import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const claimOf = (folder: string): string => join(folder, "running");

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process: it was killed and could not take its claim back.
    return false;
  }
};

/** Throws where another start works on this folder: two would mix up each other's sessions and ports. */
export const refuseIfClaimed = async (folder: string): Promise<void> => {
  const holder = Number(await readFile(claimOf(folder), "utf8").catch(() => ""));
  if (holder > 0 && isAlive(holder)) {
    throw new Error(`Handrail runs already on ${folder} (process ${holder}); stop it, or set HANDRAIL_START_DATA.`);
  }
};

/** Claims the folder for this process; the answer gives it back. */
export const claimFolder = async (folder: string): Promise<() => Promise<void>> => {
  await refuseIfClaimed(folder);
  await writeFile(claimOf(folder), String(process.pid));
  return () => rm(claimOf(folder), { force: true });
};
