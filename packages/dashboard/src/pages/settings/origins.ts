/** The origins typed, one a line or with commas between. */
export const originsIn = (typed: string): readonly string[] =>
  typed
    .split(/[\s,]+/)
    .map((each) => each.trim().replace(/\/+$/, ""))
    .filter((each) => each !== "");

/** What is wrong with the origins, and how to mend it; null when nothing is. */
export const originProblem = (origins: readonly string[]): string | null => {
  if (origins.length === 0) return "Name at least one origin, or * for every page.";
  for (const origin of origins) {
    if (origin === "*") continue;
    const url = URL.parse(origin);
    if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== origin.toLowerCase()) {
      return `“${origin}” is no origin. Write it like https://app.example.com, without a path.`;
    }
  }
  return null;
};
