import { useEffect, useMemo, useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { VirtualTable } from "../parts/VirtualTable.tsx";
import { CONTACTS_NEEDED } from "../state/workspace.ts";
import { contactsCsv, downloadAddress } from "./csvFile.ts";

/** The list, however long. */
export const ContactsPage = () => {
  const { t } = useApp();
  const { contacts } = useSignedIn().workspace;
  const [wanted, setWanted] = useState("");
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = downloadAddress(contactsCsv(contacts));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [contacts]);
  const shown = useMemo(() => {
    const needle = wanted.trim().toLocaleLowerCase();
    return needle
      ? contacts.filter((one) => `${one.name} ${one.email}`.toLocaleLowerCase().includes(needle))
      : contacts;
  }, [contacts, wanted]);
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t("contacts.title")}</h1>
        <div class="actions">
          {contacts.length > 0 && (
            <a class="button" href={address} download="contacts.csv">
              {t("contacts.export")}
            </a>
          )}
          <a class="button primary" href="/contacts/import">
            {t("contacts.add")}
          </a>
        </div>
      </div>
      {contacts.length === 0 ? (
        <p class="empty" id="no-contacts">
          {t("contacts.empty", { needed: CONTACTS_NEEDED })}
        </p>
      ) : (
        <>
          <div class="toolbar">
            <input
              class="input"
              type="search"
              aria-label={t("contacts.filter")}
              placeholder={t("contacts.filter")}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
            <span class="quiet">{t("contacts.count", { count: shown.length })}</span>
          </div>
          <VirtualTable
            label={t("contacts.title")}
            columns={[t("contacts.name"), t("contacts.email"), t("contacts.company"), t("contacts.tag")]}
            rows={shown}
            cells={(contact) => [
              contact.name || "·",
              contact.email,
              contact.company,
              contact.tag && <span class="badge">{contact.tag}</span>,
            ]}
          />
        </>
      )}
    </main>
  );
};
