import { defineConfig } from "vite";

/** The demo is one page; the server of `demo/server` puts the Handrail snippet and the nonce into it. */
export default defineConfig({
  root: import.meta.dirname,
  // No inline script of Vite's own: it would carry no nonce and break the strict policy.
  build: { outDir: "dist", emptyOutDir: true, modulePreload: false, assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
