import type { Product } from "../state/product.ts";
import type { HostHandrail } from "./api.ts";

/** Registers what the import prompt opens: Handrail reads the file, Paperboat keeps the rows. */
export const registerContactsImporter = (handrail: HostHandrail, product: Product): void =>
  handrail.importer.register("contacts", {
    title: "Contacts",
    step: "import-contacts",
    columns: [
      { key: "email", label: "E-mail", type: "email", required: true, aliases: ["mail", "e-mail address"] },
      { key: "name", label: "Name", aliases: ["full name", "contact", "first and last name"] },
      { key: "company", label: "Company", aliases: ["organisation", "organization", "employer", "account"] },
      { key: "tag", label: "Tag", aliases: ["label", "group", "list", "segment"] },
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
