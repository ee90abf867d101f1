import type { ComponentType } from "preact";
import type { PageProps } from "./pageProps.ts";

/** One page: its path, its name in the navigation's mark, and how to get it. Each is a chunk of its own. */
export interface Route {
  readonly pattern: string;
  /** The entry of the navigation that stands out while the page is open. */
  readonly section: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
}

/** Every page of a signed-in reader. */
export const ROUTES: readonly Route[] = [
  { pattern: "/", section: "/", load: () => import("../pages/stallPoints/StallPointsPage.tsx") },
  { pattern: "/steps/:step", section: "/", load: () => import("../pages/step/StepPage.tsx") },
  { pattern: "/funnel", section: "/funnel", load: () => import("../pages/funnel/FunnelPage.tsx") },
  { pattern: "/journeys", section: "/journeys", load: () => import("../pages/journeys/JourneysPage.tsx") },
  { pattern: "/journeys/:key", section: "/journeys", load: () => import("../pages/journeys/JourneyPage.tsx") },
  { pattern: "/guides", section: "/guides", load: () => import("../pages/guides/GuidesPage.tsx") },
  { pattern: "/guides/:key", section: "/guides", load: () => import("../pages/guides/GuidePage.tsx") },
  {
    pattern: "/value-metrics",
    section: "/value-metrics",
    load: () => import("../pages/valueMetrics/ValueMetricsPage.tsx"),
  },
  {
    pattern: "/value-metrics/:key",
    section: "/value-metrics",
    load: () => import("../pages/valueMetrics/ValueMetricPage.tsx"),
  },
  { pattern: "/segments", section: "/segments", load: () => import("../pages/segments/SegmentsPage.tsx") },
  { pattern: "/segments/:key", section: "/segments", load: () => import("../pages/segments/SegmentPage.tsx") },
  { pattern: "/accounts", section: "/accounts", load: () => import("../pages/accounts/AccountsPage.tsx") },
  { pattern: "/people", section: "/people", load: () => import("../pages/people/PeoplePage.tsx") },
  { pattern: "/people/:id", section: "/people", load: () => import("../pages/people/PersonPage.tsx") },
  { pattern: "/live", section: "/live", load: () => import("../pages/live/LivePage.tsx") },
  { pattern: "/settings", section: "/settings", load: () => import("../pages/settings/SettingsPage.tsx") },
];
