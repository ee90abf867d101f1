/** Where the reader is: the path and the query, which holds every filter. */
export interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads a place from an address of this origin. */
export const placeOf = (url: URL): Place => ({ path: url.pathname, query: Object.fromEntries(url.searchParams) });

/** The address of a path with a query; empty values are left out, so that one view has one address. */
export const hrefOf = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") parameters.set(name, value);
  }
  const search = parameters.toString();
  return search === "" ? path : `${path}?${search}`;
};

/** Matches a path against `/steps/:step`; the named segments decoded, or null. */
export const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | null => {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? "";
    if (segment.startsWith(":")) {
      try {
        found[segment.slice(1)] = decodeURIComponent(actual);
      } catch {
        return null; // A broken escape names nothing we have.
      }
    } else if (segment !== actual) return null;
  }
  return found;
};
