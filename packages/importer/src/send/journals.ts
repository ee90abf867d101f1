import { type About, type Keep, type Kept, namesOf, readKept } from "./journal.ts";

/** Bytes; a larger file has to be chosen again. */
const LARGEST_FILE = 64 * 2 ** 20;

/** Imports nobody came back to are forgotten: they hold people's data. Milliseconds, 14 days. */
const KEPT_FOR = 14 * 86_400_000;

/** More than these nobody finishes. */
const MOST = 8;

const listOf = async (keep: Keep, importer: string): Promise<readonly string[]> => {
  const list = await keep.get(`imports/${importer}`);
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
};

/** Writes down that an import begins, its file too where that is not large. False where nothing of it could be kept. */
export const beginKeeping = async (keep: Keep, about: About, file: Blob | null): Promise<boolean> => {
  const names = namesOf(about.session);
  const list = await listOf(keep, about.importer);
  // The list comes first: what it names without a journal is swept, what it does not name would stay for good.
  await keep.set(`imports/${about.importer}`, [about.session, ...list].slice(0, MOST));
  for (const old of list.slice(MOST - 1)) await remove(keep, old);
  // Not waited for: a large file takes its time, and without it the import can be resumed all the same.
  if (file !== null && file.size <= LARGEST_FILE) void keep.set(names.file, file);
  return keep.set(names.about, about);
};

/**
 * The imports nobody has forgotten yet, the latest first; sweeps what is broken or old. `resumable` tells which of them go
 * on; one that is done ended in a page that never showed how, and somebody who is not told would import the file again.
 */
export const readJournals = async (keep: Keep, importer: string, now: number): Promise<readonly Kept[]> => {
  const found: Kept[] = [];
  for (const session of await listOf(keep, importer)) {
    const kept = await readKept(keep, session);
    if (kept !== null && now - kept.head.savedAt < KEPT_FOR) found.push(kept);
    else await forget(keep, importer, session);
  }
  return found;
};

/** The file of an import; null where it has to be chosen again. */
export const readFile = async (keep: Keep, session: string): Promise<Blob | null> => {
  const file = await keep.get(namesOf(session).file);
  return file instanceof Blob ? file : null;
};

/** Forgets an import. */
export const forget = async (keep: Keep, importer: string, session: string): Promise<void> => {
  await remove(keep, session);
  const list = await listOf(keep, importer);
  await keep.set(
    `imports/${importer}`,
    list.filter((one) => one !== session),
  );
};

/** The head goes first: without it nothing counts as kept. */
const remove = async (keep: Keep, session: string): Promise<void> => {
  const names = namesOf(session);
  const kept = await readKept(keep, session);
  for (const name of [names.head, ...(kept?.head.pages ?? []), names.file, names.about]) await keep.remove(name);
};
