import { readdir, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { defineConfig } from "vite";

const here = import.meta.dirname;

/** The folders of the builds that are not for the script tag. */
const OWN_FOLDER: Readonly<Record<string, string>> = { npm: "dist/npm", preview: "dist/preview" };

/** The importer's worker, which shares its engine's chunks with the page that has to do without one. */
const WORKER = { "importer-worker": resolve(here, "src/entries/importerWorker.ts") };

/** Files of one kind of values. */
const VALUES = /importer\/src\/values\/(\w+)\//;

/** What reads the plainest values, and rows: parts of every engine that code for some tables uses too. */
const ENGINE_PARTS =
  /importer\/src\/(?:csv\/(?:parseRows|openMark)|values\/(?:addressValue|asciiForm|booleanWords|limits|loadTypes|memoise|options|plainTypes|urlValue|valueReader|valueType))\.ts/;

/** What formats share comes in one piece: together it compresses better, and a card costs one request. */
const SHARED_IN_ONE_PIECE = {
  // Or the parts of the core that drawing uses too would move there, and the entry would fetch it.
  includeDependenciesRecursively: false,
  groups: [
    {
      name: "ui",
      test: /sdk\/src\/ui\/(?!messages\/|panel\/|window\/|beside\/)|core\/src\/content\/link|node_modules\/preact/,
    },
    // What reads one kind of values, which is fetched with the columns that have it, and with what guesses at columns.
    { name: (id: string) => VALUES.exec(id)?.[1] ?? null },
    // Else each of these would be a small file of its own.
    { name: "values", test: ENGINE_PARTS },
  ],
};

/** Longer than a page stays open, or an entry in a cache. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Removes chunks that no build has written for a week. Until then a page that was open while the server was updated finds
 * what it asks for. A chunk that has not changed is written anew by each build, under its old name.
 */
const forgetOldChunks = {
  name: "forget-old-chunks",
  writeBundle: async ({ dir = "dist" }: { readonly dir?: string | undefined }) => {
    const folder = resolve(dir, "chunks");
    for (const name of await readdir(folder)) {
      const file = resolve(folder, name);
      if (Date.now() - (await stat(file)).mtimeMs > KEPT_FOR) await rm(file);
    }
  },
};

/**
 * Three builds. The ordinary one makes `handrail.js` for the script tag, under its stable name, and a chunk under a hashed
 * name for everything that is fetched later; `.vite/manifest.json` says which file is which for the size budgets. With
 * `--mode npm` the same code is built for bundlers, and with `--mode preview` for the dashboard's live preview, each in a
 * folder of its own, so that no entry pays for another.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  // Addresses relative to the file that asks: the server may live under any path.
  base: "./",
  publicDir: false as const,
  plugins: mode in OWN_FOLDER ? [] : [forgetOldChunks],
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
  build: {
    outDir: resolve(here, OWN_FOLDER[mode] ?? "dist"),
    // What the script tag loads keeps the chunks of earlier builds beside its own, see `forgetOldChunks`.
    emptyOutDir: mode in OWN_FOLDER,
    target: "es2022",
    manifest: true,
    sourcemap: true,
    // A preload helper would add link elements to the host's head.
    modulePreload: false as const,
    reportCompressedSize: false,
    // As a library: what Vite wraps around every `import()` of an application tells the host's window when one fails, and
    // hosts built with Vite answer that by reloading the page.
    lib: {
      entry:
        mode === "npm"
          ? { main: resolve(here, "src/entries/main.ts"), ...WORKER }
          : mode === "preview"
            ? { preview: resolve(here, "src/entries/preview.ts") }
            : { handrail: resolve(here, "src/entries/global.ts"), ...WORKER },
      formats: ["es" as const],
    },
    rollupOptions: {
      // Chunks import what they share from the entry itself: a third file would cost every page a round trip. What
      // bundlers see has its own exports and no others.
      preserveEntrySignatures: !(mode in OWN_FOLDER) ? ("allow-extension" as const) : ("strict" as const),
      output: {
        format: "es" as const,
        // A library is left with its white space otherwise.
        minify: true,
        comments: { annotation: false },
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "chunks/[name]-[hash][extname]",
        ...(!(mode in OWN_FOLDER) ? { codeSplitting: SHARED_IN_ONE_PIECE } : {}),
      },
    },
  },
}));
