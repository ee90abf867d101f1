import { defineConfig } from "vite";
import { fixtureApi } from "./fixtures/plugin.ts";

/**
 * Builds the dashboard to `dist`, which the server serves at `/`. Nothing inline: the server's policy allows scripts and
 * styles from its own origin alone. `vite` without a server behind it answers `/api/*` from the fixtures.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [fixtureApi()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: ["chrome125", "firefox128", "safari18"],
    // An inlined asset would be a data: URL, which the policy allows for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    manifest: true,
  },
});
