import type { ImportRow, RowResult } from "@handrail/sdk";
import { LANGUAGES } from "../settings/settings.ts";
import type { ImportDecision, ImportedContact } from "../state/importContacts.ts";
import type { Product } from "../state/product.ts";
import { type TextId, type Translate, translator } from "../texts/index.ts";
import type { HostHandrail } from "./api.ts";
import { TAGS } from "./tags.ts";

/** How long the server of such a product takes to keep some rows. */
const SAVING = 200;

/** Few at once, so that one sees it go on. */
const CHUNK = 25;

/** What the importer needs of the demo. */
interface ImporterDependencies {
  readonly product: Product;
  readonly t: Translate;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What a column is called in each language of the product: files come from abroad too. */
const inAllLanguages = (id: TextId): readonly string[] => LANGUAGES.map((language) => translator(language)(id));

/** Registers what the import guides open: Handrail reads the file, Paperboat keeps the rows. */
export const registerContactsImporter = (handrail: HostHandrail, { product, t, wait }: ImporterDependencies): void =>
  handrail.importer.register("contacts", {
    title: t("nav.contacts"),
    step: "import-contacts",
    consequence: t("contacts.consequence"),
    dryRun: true,
    chunkSize: CHUNK,
    columns: [
      {
        key: "email",
        label: t("contacts.email"),
        type: "email",
        required: true,
        unique: true,
        aliases: [...inAllLanguages("contacts.email"), "mail", "e-mail address"],
        example: "ana.lima@example.com",
      },
      {
        key: "name",
        label: t("contacts.name"),
        aliases: [...inAllLanguages("contacts.name"), "full name", "contact", "first and last name"],
        example: "Ana Lima",
      },
      {
        key: "company",
        label: t("contacts.company"),
        aliases: [...inAllLanguages("contacts.company"), "organisation", "organization", "employer", "account"],
        example: "North Quay",
      },
      {
        key: "phone",
        label: t("contacts.phone"),
        type: "phone",
        country: "GB",
        aliases: [...inAllLanguages("contacts.phone"), "telephone", "mobile"],
        example: "020 7946 0018",
      },
      {
        key: "tag",
        label: t("contacts.tag"),
        type: "enum",
        options: TAGS,
        aliases: [...inAllLanguages("contacts.tag"), "label", "group", "list", "segment"],
        example: "customer",
      },
      {
        key: "since",
        label: t("contacts.since"),
        type: "date",
        aliases: [...inAllLanguages("contacts.since"), "since", "joined", "member since"],
        example: "2024-05-31",
      },
    ],
    onRows: async (rows, { key, dryRun }) => {
      const contacts = rows.map(contactOf);
      await wait(dryRun ? 0 : SAVING);
      if (dryRun) return product.previewImport(contacts).map((decision, index) => foretell(decision, index, t));
      const refused = product.importContacts(key, contacts);
      if (refused === null) throw new Error(t("storage.full"));
      return refused.map(({ index, domain }) => refusal(index, domain, t));
    },
  });

const contactOf = (row: ImportRow): ImportedContact => {
  const text = (key: string): string => String(row[key] ?? "");
  return {
    email: text("email"),
    name: text("name"),
    company: text("company"),
    phone: text("phone"),
    tag: text("tag"),
    since: text("since"),
  };
};

const foretell = (decision: ImportDecision, index: number, t: Translate): RowResult => {
  if (decision.kind === "refuse") return refusal(index, decision.domain, t);
  if (decision.kind === "update") return { index, action: "update", changes: decision.changes };
  return { index, action: decision.kind };
};

const refusal = (index: number, domain: string, t: Translate): RowResult => ({
  index,
  column: "email",
  error: t("contacts.blocked", { domain }),
});
