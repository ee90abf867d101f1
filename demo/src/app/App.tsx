import { useEffect } from "preact/hooks";
import { CampaignsPage } from "../pages/CampaignsPage.tsx";
import { ContactsPage } from "../pages/ContactsPage.tsx";
import { DomainPage } from "../pages/DomainPage.tsx";
import { HomePage } from "../pages/HomePage.tsx";
import { ImportPage } from "../pages/ImportPage.tsx";
import { NewCampaignPage } from "../pages/NewCampaignPage.tsx";
import { ResultsPage } from "../pages/ResultsPage.tsx";
import { SignUpPage } from "../pages/SignUpPage.tsx";
import { TeamPage } from "../pages/TeamPage.tsx";
import { DemoSettingsPage } from "../settings/DemoSettingsPage.tsx";
import type { Session } from "../state/store.ts";
import { useApp, useSession } from "./context.ts";
import { go, usePath } from "./route.ts";
import { Shell } from "./Shell.tsx";

/** Paperboat. */
export const App = () => {
  const session = useSession();
  const path = usePath();
  const elsewhere = redirect(path, session !== null);
  useEffect(() => {
    if (elsewhere) go(elsewhere);
  }, [elsewhere]);
  if (elsewhere) return null;
  if (path === "/demo-settings") return <DemoSettingsPage />;
  if (!session) return <SignUpPage />;
  return <Shell>{pageAt(path, session)}</Shell>;
};

const redirect = (path: string, signedIn: boolean): string | null => {
  if (path === "/demo-settings") return null;
  if (!signedIn) return path === "/sign-up" ? null : "/sign-up";
  return path === "/" || path === "/sign-up" ? "/home" : null;
};

const pageAt = (path: string, session: Session) => {
  switch (path) {
    case "/home":
      return <HomePage />;
    case "/contacts":
      return <ContactsPage />;
    case "/contacts/import":
      return <ImportPage />;
    case "/team":
      return <TeamPage />;
    case "/settings/domain":
      return <DomainPage />;
    case "/campaigns":
      return <CampaignsPage />;
    case "/campaigns/new":
      return <NewCampaignPage />;
    default: {
      const id = /^\/campaigns\/([^/]+)\/results$/.exec(path)?.[1];
      const campaign = session.workspace.campaigns.find((one) => one.id === id);
      return campaign ? <ResultsPage campaign={campaign} /> : <NotFound />;
    }
  }
};

const NotFound = () => {
  const { t } = useApp();
  return (
    <main class="page narrow">
      <h1>{t("notFound.title")}</h1>
      <p>
        <a class="button" href="/home">
          {t("notFound.back")}
        </a>
      </p>
    </main>
  );
};
