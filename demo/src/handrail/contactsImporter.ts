import type { Product } from "../state/product.ts";
import type { Translate } from "../texts/index.ts";
import type { HostHandrail } from "./api.ts";

/**
 * Registers what the import prompt opens: Handrail reads the file, Paperboat keeps the rows. Files from abroad often have
 * English headings, so those go by their names in every language.
 */
export const registerContactsImporter = (handrail: HostHandrail, product: Product, t: Translate): void =>
  handrail.importer.register("contacts", {
    title: t("nav.contacts"),
    step: "import-contacts",
    columns: [
      {
        key: "email",
        label: t("contacts.email"),
        type: "email",
        required: true,
        aliases: ["e-mail", "mail", "e-mail address"],
      },
      { key: "name", label: t("contacts.name"), aliases: ["name", "full name", "contact", "first and last name"] },
      {
        key: "company",
        label: t("contacts.company"),
        aliases: ["company", "organisation", "organization", "employer", "account"],
      },
      { key: "tag", label: t("contacts.tag"), aliases: ["tag", "label", "group", "list", "segment"] },
    ],
    onRows: async (rows) => {
      const kept = product.addContacts(
        rows.map((row) => ({
          name: row["name"] ?? "",
          email: row["email"] ?? "",
          company: row["company"] ?? "",
          tag: row["tag"] ?? "",
        })),
        "import",
      );
      if (!kept) throw new Error("This browser keeps no more contacts.");
    },
  });
