import { useEffect, useState } from "preact/hooks";
import { useLocation } from "../location/LocationProvider.tsx";
import { hrefOf } from "../location/place.ts";
import { useSession } from "./SessionContext.tsx";

const ENTRIES = [
  { href: "/", label: "Stall points", group: "Reports", bar: true },
  { href: "/funnel", label: "Funnel", group: "Reports", bar: true },
  { href: "/accounts", label: "Accounts", group: "Reports", bar: false },
  { href: "/people", label: "People", group: "Reports", bar: true },
  { href: "/live", label: "Live", group: "Reports", bar: false },
  { href: "/journeys", label: "Journeys", group: "Content", bar: false },
  { href: "/guides", label: "Guides", group: "Content", bar: true },
  { href: "/value-metrics", label: "Value metrics", group: "Content", bar: false },
  { href: "/segments", label: "Segments", group: "Content", bar: false },
  { href: "/settings", label: "Settings", group: "Content", bar: false },
] as const;

const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
    <path d="M5 24V14m22 10V8M3 16 29 6" />
  </svg>
);

/** The ways through the dashboard: a column at the left, a bar at the bottom of a phone. */
export const Navigation = ({ section }: { readonly section: string }) => {
  const { info, env } = useSession();
  const { place, setQuery } = useLocation();
  const [open, setOpen] = useState(false);
  const first = info.environments[0]?.id;
  const query = { env: env === first ? null : env };

  // Going somewhere closes the bar's menu.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the trigger, not an input.
  useEffect(() => setOpen(false), [place.path]);

  return (
    <nav class="navigation" aria-label="Main">
      <a class="brand" href={hrefOf("/", query)}>
        <Mark />
        Handrail
      </a>
      {info.environments.length > 1 ? (
        <label class="environment">
          <span class="visually-hidden">Environment</span>
          <select value={env} onChange={(event) => setQuery({ env: event.currentTarget.value })}>
            {info.environments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <ul class={open ? "ways ways-open" : "ways"} id="ways">
        {ENTRIES.map((entry, index) => (
          <li
            key={entry.href}
            class={[
              entry.bar ? "way" : "way way-rare",
              index > 0 && ENTRIES[index - 1]?.group !== entry.group ? "way-apart" : "",
            ].join(" ")}
          >
            <a href={hrefOf(entry.href, query)} aria-current={entry.href === section ? "page" : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
        <li class="way way-more">
          <button
            type="button"
            aria-expanded={open}
            aria-controls="ways"
            onClick={() => setOpen(!open)}
            onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
          >
            {open ? "Close" : "More"}
          </button>
        </li>
      </ul>
      <p class="whoami">
        {info.user.name}
        <span>{info.workspace}</span>
      </p>
    </nav>
  );
};
