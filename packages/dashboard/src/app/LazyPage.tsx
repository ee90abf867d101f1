import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorNotice } from "../states/ErrorNotice.tsx";
import { PageSkeleton } from "../states/Skeleton.tsx";
import type { PageProps } from "./pageProps.ts";
import type { Route } from "./routes.ts";

type Loaded = { readonly Page: ComponentType<PageProps> } | "failed" | null;

/** Draws a page once its chunk is here, and a skeleton of its height meanwhile. */
export const LazyPage = ({ route, params }: { readonly route: Route; readonly params: PageProps["params"] }) => {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let wanted = true;
    route.load().then(
      (module) => wanted && setLoaded({ Page: module.default }),
      // Usually a tab left open over an update of the server: the chunk's name is no more.
      () => wanted && setLoaded("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [route]);

  if (loaded === null) return <PageSkeleton />;
  if (loaded === "failed") {
    return (
      <ErrorNotice
        what="This page could not be loaded."
        safe="Nothing you saved is affected. The server may have been updated while this tab was open."
        action={{ label: "Load the page again", run: () => window.location.reload() }}
      />
    );
  }
  return <loaded.Page params={params} />;
};
