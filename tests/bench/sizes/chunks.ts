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
  /** What at least two features share beyond the entry: fetched once, with the first of them. */
  readonly ui: ReadonlySet<string>;
  /** What each feature adds to the two above. */
  readonly features: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a feature fetches later still, once it is used: by the feature's name. */
  readonly later: ReadonlyMap<string, ReadonlySet<string>>;
}

const FEATURE = /features\/([^/]+)\/[^/]+$/;

/** Splits the chunks reachable from the script tag's entry. */
export const partsOf = (manifest: Manifest, entryKey: string): Parts => {
  const entry = reach(manifest, [entryKey], "imports", new Set());
  const lazy = reach(manifest, [entryKey], "both", new Set());
  const found = [...lazy].flatMap((key) => {
    const name = FEATURE.exec(key)?.[1];
    return name === undefined || entry.has(key) ? [] : [{ name, whole: reach(manifest, [key], "imports", entry) }];
  });
  const ui = new Set(found.flatMap(({ whole }) => [...whole]).filter((key, index, all) => all.indexOf(key) !== index));
  const features = new Map(found.map(({ name, whole }) => [name, without(whole, ui)]));
  const known = new Set([...entry, ...ui, ...found.flatMap(({ whole }) => [...whole])]);
  const later = new Map(
    [...features].map(([name, own]) => {
      const next = [...own].flatMap((key) => manifest[key]?.dynamicImports ?? []);
      return [name, reach(manifest, next, "both", known)];
    }),
  );
  return { entry, ui, features, later };
};

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
