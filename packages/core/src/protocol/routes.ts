/** One address of the server. A `:name` segment in the path is a parameter. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
}

/** What browsers speak to: public, by write key, across origins. The one table both sides read. */
export const routes = {
  bootstrap: { method: "GET", path: "/v1/bootstrap" },
  sync: { method: "POST", path: "/v1/sync" },
} as const satisfies Record<string, Route>;

/** The names of the public routes. */
export type RouteName = keyof typeof routes;

/** What the dashboard speaks to: by session cookie, same origin, shapes in `reportApi.ts` and `dashboardApi.ts`. */
export const dashboardRoutes = {
  session: { method: "GET", path: "/api/session" },
  signIn: { method: "POST", path: "/api/session" },
  signOut: { method: "DELETE", path: "/api/session" },
  sessionLink: { method: "POST", path: "/api/session/link" },
  stallPoints: { method: "GET", path: "/api/reports/stall-points" },
  step: { method: "GET", path: "/api/reports/steps/:step" },
  funnel: { method: "GET", path: "/api/reports/funnel" },
  accounts: { method: "GET", path: "/api/reports/accounts" },
  people: { method: "GET", path: "/api/people" },
  person: { method: "GET", path: "/api/people/:person" },
  recentEvents: { method: "GET", path: "/api/events/recent" },
  liveEvents: { method: "GET", path: "/api/events/live" },
  content: { method: "GET", path: "/api/content" },
  saveDraft: { method: "PUT", path: "/api/content/:kind/:key" },
  removeContent: { method: "DELETE", path: "/api/content/:kind/:key" },
  publish: { method: "POST", path: "/api/content/:kind/:key/publish" },
  pause: { method: "POST", path: "/api/content/:kind/:key/pause" },
  resume: { method: "POST", path: "/api/content/:kind/:key/resume" },
  guideStats: { method: "GET", path: "/api/guides/stats" },
  settings: { method: "GET", path: "/api/settings" },
  saveSettings: { method: "PUT", path: "/api/settings" },
  createKey: { method: "POST", path: "/api/keys" },
  updateKey: { method: "PUT", path: "/api/keys/:key" },
  revokeKey: { method: "DELETE", path: "/api/keys/:key" },
  team: { method: "GET", path: "/api/team" },
  invite: { method: "POST", path: "/api/team" },
  changeRole: { method: "PUT", path: "/api/team/:id" },
  removeUser: { method: "DELETE", path: "/api/team/:id" },
} as const satisfies Record<string, Route>;

/** The names of the dashboard's routes. */
export type DashboardRouteName = keyof typeof dashboardRoutes;
