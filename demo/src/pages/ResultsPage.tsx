import { useEffect, useMemo, useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { OpensChart } from "../parts/OpensChart.tsx";
import { VirtualTable } from "../parts/VirtualTable.tsx";
import type { Campaign } from "../state/workspace.ts";
import { recipientsOf } from "./campaignDraft.ts";
import { contactsCsv, downloadAddress } from "./csvFile.ts";
import { opensPerHour } from "./opens.ts";

/** Results count as looked at after this long: a glance does not pass. */
const READ_AFTER = 5;

/** What came of one campaign. */
export const ResultsPage = ({ campaign }: { readonly campaign: Campaign }) => {
  const { t, product } = useApp();
  const { contacts } = useSignedIn().workspace;
  const [chosen, setChosen] = useState<number | null>(null);
  const [address, setAddress] = useState("");
  const opens = useMemo(() => opensPerHour(campaign.id, campaign.recipients), [campaign]);
  const people = useMemo(() => recipientsOf(contacts, campaign.tag), [contacts, campaign]);
  useEffect(() => {
    const timer = setTimeout(() => product.resultsViewed(campaign.id, READ_AFTER), READ_AFTER * 1000);
    return () => clearTimeout(timer);
  }, [campaign, product]);
  useEffect(() => {
    const made = downloadAddress(contactsCsv(people));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [people]);
  return (
    <main class="page">
      <div class="page-head">
        <h1>{t("results.title", { name: campaign.name })}</h1>
        <a class="button" href={address} download="report.csv">
          {t("results.download")}
        </a>
      </div>
      <p class="lead">
        {t("results.lead", {
          opened: opens.reduce((sum, count) => sum + count, 0),
          count: campaign.recipients,
        })}
      </p>
      <section class="card" id="results-chart">
        <h2>{t("results.chart")}</h2>
        <OpensChart label={t("results.chart")} values={opens} chosen={chosen} onChoose={setChosen} />
        <p class="quiet" aria-live="polite">
          {chosen === null ? t("results.pick") : t("results.hour", { hour: chosen + 1, count: opens[chosen] ?? 0 })}
        </p>
      </section>
      <h2>{t("results.people")}</h2>
      <VirtualTable
        label={t("results.people")}
        columns={[t("contacts.name"), t("contacts.email"), t("contacts.company")]}
        rows={people}
        cells={(contact) => [contact.name || "·", contact.email, contact.company]}
      />
    </main>
  );
};
