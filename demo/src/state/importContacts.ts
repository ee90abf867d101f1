import type { AnsweredChunk, Contact, Workspace } from "./workspace.ts";

/** What an import says of somebody; what the file leaves open is empty. */
export interface ImportedContact {
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly tag: string;
  readonly since: string;
}

/** What becomes of one imported contact. */
export type ImportDecision =
  | { readonly kind: "create" }
  | { readonly kind: "update"; readonly contact: Contact; readonly changes: Changes }
  | { readonly kind: "skip" }
  /** Nobody is to write to this domain. */
  | { readonly kind: "refuse"; readonly domain: string };

type Changes = Readonly<Partial<Record<keyof ImportedContact, readonly [before: string, after: string]>>>;

/** Domains whose people asked not to be written to. */
const BLOCKED: ReadonlySet<string> = new Set(["blocked.example"]);

/** Parts remembered: far more than one import has on its way at once. */
const REMEMBERED = 200;

/** Decides what becomes of each row: addresses tell people apart, and an empty value changes nothing. */
export const decideImport = (
  contacts: readonly Contact[],
  rows: readonly ImportedContact[],
): readonly ImportDecision[] => {
  const known = new Map(contacts.map((contact) => [contact.email.toLowerCase(), contact]));
  return rows.map((row) => {
    const domain = row.email.slice(row.email.lastIndexOf("@") + 1).toLowerCase();
    if (BLOCKED.has(domain)) return { kind: "refuse", domain };
    const contact = known.get(row.email.toLowerCase());
    if (contact === undefined) return { kind: "create" };
    const changes = changesOf(contact, row);
    return Object.keys(changes).length === 0 ? { kind: "skip" } : { kind: "update", contact, changes };
  });
};

const FIELDS = ["name", "company", "phone", "tag", "since"] as const;

const changesOf = (contact: Contact, row: ImportedContact): Changes =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const before = contact[field] ?? "";
      return row[field] === "" || row[field] === before ? [] : [[field, [before, row[field]]]];
    }),
  );

interface Chunk {
  readonly key: string;
  readonly rows: readonly ImportedContact[];
  readonly now: () => number;
  readonly random: () => string;
}

/** Keeps a part of an import and the answer to it in one change; a part that was answered before changes nothing. */
export const keepImported = (workspace: Workspace, { key, rows, now, random }: Chunk): Workspace => {
  const answered = workspace.answered ?? [];
  if (answered.some((one) => one.key === key)) return workspace;
  const decisions = decideImport(workspace.contacts, rows);
  const rowFor = new Map<string, ImportedContact>();
  const created: Contact[] = [];
  const refused: AnsweredChunk["refused"][number][] = [];
  rows.forEach((row, index) => {
    const decision = decisions[index];
    if (decision?.kind === "create") created.push({ ...row, id: random(), addedAt: now() });
    if (decision?.kind === "update") rowFor.set(decision.contact.id, row);
    if (decision?.kind === "refuse") refused.push({ index, domain: decision.domain });
  });
  const updated = workspace.contacts.map((contact) => {
    const row = rowFor.get(contact.id);
    return row === undefined ? contact : withFilled(contact, row);
  });
  return {
    ...workspace,
    contacts: [...updated, ...created],
    answered: [...answered, { key, refused }].slice(-REMEMBERED),
  };
};

const withFilled = (contact: Contact, row: ImportedContact): Contact => ({
  ...contact,
  ...Object.fromEntries(FIELDS.flatMap((field) => (row[field] === "" ? [] : [[field, row[field]]]))),
});
