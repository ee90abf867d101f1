import { useApp, useSignedIn } from "../app/context.ts";
import { CONTACTS_NEEDED, type Workspace } from "../state/workspace.ts";
import type { TextId } from "../texts/index.ts";

interface Row {
  readonly text: TextId;
  readonly href: string;
  readonly done: boolean;
  readonly open: boolean;
  readonly optional?: true;
}

const rowsOf = (workspace: Workspace): readonly Row[] => {
  const imported = workspace.contacts.length >= CONTACTS_NEEDED;
  const verified = workspace.domain.status === "verified";
  const [latest] = workspace.campaigns;
  return [
    { text: "home.import", href: "/contacts/import", done: imported, open: true },
    {
      text: "home.invite",
      href: "/team",
      done: workspace.teammates.some((mate) => mate.status === "joined"),
      open: true,
      optional: true,
    },
    { text: "home.domain", href: "/settings/domain", done: verified, open: true },
    { text: "home.campaign", href: "/campaigns/new", done: latest !== undefined, open: imported && verified },
    {
      text: "home.results",
      href: latest ? `/campaigns/${latest.id}/results` : "/campaigns",
      done: false,
      open: latest !== undefined,
    },
  ];
};

/** The overview: where one is and what comes next. */
export const HomePage = () => {
  const { t } = useApp();
  const { user, workspace } = useSignedIn();
  return (
    <main class="page narrow">
      <h1>{t("home.title", { name: user.name.split(" ")[0] ?? user.name })}</h1>
      <p class="lead">{t("home.lead")}</p>
      <ol class="voyage" id="voyage">
        {rowsOf(workspace).map((row) => (
          <li key={row.text} class={row.done ? "leg done" : row.open ? "leg" : "leg later"}>
            <span class="mark" aria-hidden="true" />
            <div class="leg-text">
              <strong>{t(row.text)}</strong>
              {row.optional && <span class="badge">{t("home.optional")}</span>}
              {row.text === "home.import" && !row.done && (
                <p>{t("home.importMore", { count: workspace.contacts.length, needed: CONTACTS_NEEDED })}</p>
              )}
              {!row.open && <p>{t("home.later")}</p>}
            </div>
            {row.done ? (
              <span class="quiet">{t("home.done")}</span>
            ) : (
              row.open && (
                <a class="button" href={row.href} aria-label={`${t("home.open")}: ${t(row.text)}`}>
                  {t("home.open")}
                </a>
              )
            )}
          </li>
        ))}
      </ol>
    </main>
  );
};
