import type { SessionInfo } from "@handrail/core/protocol";
import { useEffect, useMemo, useState } from "preact/hooks";
import { ApiContext } from "../api/ApiContext.tsx";
import { type ApiClient, type ApiFailure, createApiClient } from "../api/client.ts";
import { endpoints } from "../api/endpoints.ts";
import { useLocation } from "../location/LocationProvider.tsx";
import { matchPath } from "../location/place.ts";
import { SignInPage, tokenIn } from "../pages/signIn/SignInPage.tsx";
import { ErrorNotice } from "../states/ErrorNotice.tsx";
import { PageSkeleton } from "../states/Skeleton.tsx";
import { usePageKeys } from "./keys.ts";
import { LazyPage } from "./LazyPage.tsx";
import { Navigation } from "./Navigation.tsx";
import { NotFound } from "./NotFound.tsx";
import { ROUTES } from "./routes.ts";
import { SessionContext } from "./SessionContext.tsx";

type Standing =
  | { readonly kind: "asking" }
  | { readonly kind: "signedOut" }
  | { readonly kind: "failed"; readonly failure: ApiFailure }
  | { readonly kind: "signedIn"; readonly info: SessionInfo };

const findRoute = (path: string) => {
  for (const route of ROUTES) {
    const params = matchPath(route.pattern, path);
    if (params !== null) return { route, params };
  }
  return null;
};

const SignedIn = ({ info, signOut }: { readonly info: SessionInfo; readonly signOut: () => void }) => {
  const { place } = useLocation();
  usePageKeys();
  const asked = place.query["env"];
  const env = info.environments.find((each) => each.id === asked)?.id ?? info.environments[0]?.id ?? "";
  const session = useMemo(() => ({ info, env, signOut }), [info, env, signOut]);
  const found = findRoute(place.path);
  return (
    <SessionContext.Provider value={session}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <div class="layout">
        <Navigation section={found?.route.section ?? ""} />
        <main id="main" tabIndex={-1}>
          {found === null ? <NotFound /> : <LazyPage key={`${place.path} ${env}`} {...found} />}
        </main>
      </div>
    </SessionContext.Provider>
  );
};

/** The whole dashboard: asks who is there, and draws the page of the address or the sign-in. */
export const App = ({ client }: { readonly client?: ApiClient | undefined }) => {
  const { place, go } = useLocation();
  const [standing, setStanding] = useState<Standing>({ kind: "asking" });
  const api = useMemo(
    () =>
      client ??
      createApiClient({
        fetch: (href, init) => window.fetch(href, init),
        onSignedOut: () => setStanding({ kind: "signedOut" }),
      }),
    [client],
  );

  const ask = useMemo(
    () => () =>
      void api.read(endpoints.session()).then((result) => {
        if (result.ok) {
          api.carryCsrf(result.value.csrf);
          setStanding({ kind: "signedIn", info: result.value });
        } else if (result.error.error === "signedOut") setStanding({ kind: "signedOut" });
        else setStanding({ kind: "failed", failure: result.error });
      }),
    [api],
  );
  // A link that is being redeemed answers who is there; asking beside it would race it, and lose or win by chance.
  const [redeems] = useState(() => place.path === "/sign-in" && tokenIn(window.location.hash) !== null);
  useEffect(() => {
    if (!redeems) ask();
  }, [ask, redeems]);
  useEffect(() => {
    if (standing.kind === "signedIn" && place.path === "/sign-in") go("/", "replace");
  }, [standing.kind, place.path, go]);

  const signOut = useMemo(
    () => () => void api.send("DELETE", endpoints.session()).then(() => setStanding({ kind: "signedOut" })),
    [api],
  );
  const enter = (info: SessionInfo) => {
    api.carryCsrf(info.csrf);
    setStanding({ kind: "signedIn", info });
  };

  const page = () => {
    if (standing.kind === "signedOut" || (redeems && standing.kind === "asking")) {
      return <SignInPage onEnter={enter} onRefused={ask} />;
    }
    if (standing.kind === "signedIn") return <SignedIn info={standing.info} signOut={signOut} />;
    if (standing.kind === "asking") return <PageSkeleton />;
    return (
      <main class="alone">
        <ErrorNotice
          what="The server could not be reached."
          safe="Nothing is lost: Handrail in your product keeps its events until the server answers again."
          detail={standing.failure.message}
          action={{ label: "Try again", run: ask }}
        />
      </main>
    );
  };
  return <ApiContext.Provider value={api}>{page()}</ApiContext.Provider>;
};
