import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { GALLERY_PAGE } from "./page.ts";

/** The strictest policy a host may have; its own style has the nonce, and widgets have to do without. */
const POLICY =
  "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Bundles the gallery, chunk by chunk as the SDK is, and serves it under a strict policy. */
export const serveGallery = async (): Promise<HostPages> => {
  const built = await build({
    entryPoints: {
      main: fileURLToPath(new URL("./main.ts", import.meta.url)),
      "importer-worker": fileURLToPath(new URL("../../packages/sdk/src/entries/importerWorker.ts", import.meta.url)),
    },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: "/gallery",
    write: false,
    logLevel: "error",
  });
  const files = built.outputFiles.map((file): [string, string] => [
    `/gallery/${file.path.replaceAll("\\", "/").split("/gallery/").at(-1)}`,
    file.text,
  ]);
  return await serveHostPages({ "*": GALLERY_PAGE, ...Object.fromEntries(files) }, { csp: POLICY });
};
