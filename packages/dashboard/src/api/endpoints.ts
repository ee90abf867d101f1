import type {
  AccountsReport,
  Authored,
  AuthoredKind,
  ContentOverview,
  EnvironmentSettings,
  FunnelReport,
  GuideStats,
  LiveEvent,
  PeopleReport,
  PersonReport,
  SessionInfo,
  StallPointsReport,
  StepReport,
  Team,
} from "@handrail/core/protocol";
import { hrefOf } from "../location/place.ts";

declare const answer: unique symbol;

/** An address of `/api` and, in its type alone, what the server answers there. */
export interface Endpoint<T> {
  readonly href: string;
  readonly [answer]?: T;
}

type Query = Readonly<Record<string, string | null | undefined>>;

const at = <T>(path: string, query: Query = {}): Endpoint<T> => ({ href: hrefOf(`/api${path}`, query) });

const segment = encodeURIComponent;

/** Every address of `core/protocol/dashboardApi`, in one place. */
export const endpoints = {
  session: () => at<SessionInfo>("/session"),
  deviceLink: () => at<{ readonly link: string }>("/session/link"),
  stallPoints: (query: { env: string; days: string; journey: string | null; plan: string | null }) =>
    at<StallPointsReport>("/reports/stall-points", query),
  step: (step: string, query: { env: string; days: string; plan: string | null }) =>
    at<StepReport>(`/reports/steps/${segment(step)}`, query),
  funnel: (query: { env: string; days: string; journey: string }) => at<FunnelReport>("/reports/funnel", query),
  accounts: (query: { env: string; sort: string | null; plan: string | null }) =>
    at<AccountsReport>("/reports/accounts", query),
  people: (query: {
    env: string;
    q: string | null;
    step: string | null;
    status: string | null;
    cursor: string | null;
  }) => at<PeopleReport>("/people", query),
  person: (person: string, env: string) => at<PersonReport>(`/people/${segment(person)}`, { env }),
  recentEvents: (env: string) => at<readonly LiveEvent[]>("/events/recent", { env }),
  liveEvents: (env: string) => at<LiveEvent>("/events/live", { env }),
  content: (env: string) => at<ContentOverview>("/content", { env }),
  authored: <T>(kind: AuthoredKind, key: string, env: string) =>
    at<Authored<T>>(`/content/${kind}/${segment(key)}`, { env }),
  authoredAction: <T>(kind: AuthoredKind, key: string, action: "publish" | "pause" | "resume", env: string) =>
    at<Authored<T>>(`/content/${kind}/${segment(key)}/${action}`, { env }),
  guideStats: (query: { env: string; days: string }) => at<GuideStats>("/guides/stats", query),
  settings: (env: string) => at<EnvironmentSettings>("/settings", { env }),
  keys: (env: string) => at<EnvironmentSettings>("/keys", { env }),
  key: (key: string, env: string) => at<EnvironmentSettings>(`/keys/${segment(key)}`, { env }),
  team: () => at<Team>("/team"),
  invite: () => at<{ readonly link: string }>("/team"),
  member: (id: string) => at<Team>(`/team/${segment(id)}`),
};
