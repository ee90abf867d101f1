/** Sorts the files of a Vite build by who makes a browser fetch them. Pure: it reads a manifest and no file. */

/** What the manifest says of one file. */
export interface Chunk {
  readonly file: string;
  readonly src?: string | undefined;
  readonly isEntry?: boolean | undefined;
  readonly imports?: readonly string[] | undefined;
  readonly dynamicImports?: readonly string[] | undefined;
}

/** A Vite manifest: chunks by their key. */
export type Manifest = Readonly<Record<string, Chunk>>;

/** The keys of the chunks each part of the SDK costs. */
export interface Parts {
  /** The entry and everything it imports before it runs. */
  readonly entry: ReadonlySet<string>;
  /** What the entry fetches on every page soon after, beyond itself. */
  readonly soon: ReadonlySet<string>;
  /** The surface, and what every feature needs beyond the above: fetched once, with the first guide. */
  readonly ui: ReadonlySet<string>;
  /** What each feature adds to all above; what only some share counts for each of them. */
  readonly features: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a feature fetches later still, once it is used: by the feature's name. */
  readonly later: ReadonlyMap<string, ReadonlySet<string>>;
  /** The texts of the widgets, a file for each language; a page fetches one. */
  readonly languages: ReadonlySet<string>;
}

const FEATURE = /features\/([^/]+)\/index\.tsx?$/;
const SURFACE = /src\/ui\/index\.ts$/;
const LANGUAGE = /src\/ui\/messages\/[^/]+\.ts$/;

/** Splits the chunks reachable from the script tag's entry. */
export const partsOf = (manifest: Manifest, entryKey: string): Parts => {
  const entry = reach(manifest, [entryKey], "imports", new Set());
  const soonKeys = [...entry].flatMap((key) => manifest[key]?.dynamicImports ?? []).filter(isForEveryPage);
  const soon = reach(manifest, soonKeys, "imports", entry);
  const always = new Set([...entry, ...soon]);
  const lazy = [...reach(manifest, [entryKey], "both", new Set())].filter((key) => !always.has(key));
  const found = lazy.flatMap((key) => {
    const name = FEATURE.exec(key)?.[1];
    return name === undefined ? [] : [{ name, whole: reach(manifest, [key], "imports", always) }];
  });
  const surfaces = reach(
    manifest,
    lazy.filter((key) => SURFACE.test(key)),
    "imports",
    always,
  );
  const needed = new Set([...surfaces, ...found.flatMap(({ whole }) => [...whole])]);
  const ui = new Set([...needed].filter((key) => surfaces.has(key) || found.every(({ whole }) => whole.has(key))));
  const features = new Map(found.map(({ name, whole }) => [name, without(whole, ui)]));
  const known = new Set([...always, ...needed]);
  const later = new Map(
    [...features].map(([name, own]) => {
      const next = [...own].flatMap((key) => manifest[key]?.dynamicImports ?? []);
      return [name, reach(manifest, next, "both", known)];
    }),
  );
  return { entry, soon, ui, features, later, languages: new Set(lazy.filter((key) => LANGUAGE.test(key))) };
};

/** Every chunk that these fetch, themselves included: before they run, or also later. */
export const reachOf = (manifest: Manifest, keys: readonly string[], over: "imports" | "both"): ReadonlySet<string> =>
  reach(manifest, keys, over, new Set());

const isForEveryPage = (key: string): boolean => !FEATURE.test(key) && !SURFACE.test(key) && !LANGUAGE.test(key);

/** Every chunk reachable from some, beyond those already there. */
const reach = (
  manifest: Manifest,
  from: readonly string[],
  over: "imports" | "both",
  beyond: ReadonlySet<string>,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key) || beyond.has(key)) continue;
    found.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? { file: key };
    waiting.push(...imports, ...(over === "both" ? dynamicImports : []));
  }
  return found;
};

const without = (keys: ReadonlySet<string>, taken: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].filter((key) => !taken.has(key)));
