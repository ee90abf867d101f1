import { useApp, useSignedIn } from "../app/context.ts";

/** What has been sent. */
export const CampaignsPage = () => {
  const { t } = useApp();
  const { campaigns } = useSignedIn().workspace;
  return (
    <main class="page narrow">
      <div class="page-head">
        <h1>{t("campaigns.title")}</h1>
        <a class="button primary" href="/campaigns/new">
          {t("campaigns.new")}
        </a>
      </div>
      {campaigns.length === 0 ? (
        <p class="empty">{t("campaigns.empty")}</p>
      ) : (
        <ul class="list">
          {campaigns.map((campaign) => (
            <li key={campaign.id}>
              <span class="stack">
                <strong>{campaign.name}</strong>
                <span class="quiet">{t("campaigns.sent", { count: campaign.recipients })}</span>
              </span>
              <a class="button" href={`/campaigns/${campaign.id}/results`}>
                {t("campaigns.results")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
};
