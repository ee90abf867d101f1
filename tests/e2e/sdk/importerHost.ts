/** A host page with the built SDK, and an importer in it, as a product would have them. */
import { CONTENT_VERSION, type Trigger } from "@handrail/core/content";
import { type HostPages, serveHostPages } from "../../harness/hostPages.ts";
import { type Collector, startCollector } from "./collector.ts";
import { guide } from "./content.ts";
import { page } from "./pages.ts";

/** What a host with an importer is made from. */
interface ImporterHostOptions {
  /** What `handrail.importer.register` is given, as it stands in the page's script. */
  readonly definition: string;
  /** @default manual: `handrail.show("import")` */
  readonly trigger?: Trigger | undefined;
  /** Of the page, before its script. `{nonce}` becomes the page's nonce. */
  readonly body?: string | undefined;
  /** Content-Security-Policy of all answers; `pageCsp` is one that the page alone has, `filesCsp` that of `files`. */
  readonly csp?: string | undefined;
  readonly pageCsp?: string | undefined;
  readonly filesCsp?: string | undefined;
  /** Other paths the host answers; `{server}` becomes the address of the Handrail server, in `filesCsp` too. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** The options of `init` beside server and key, as they stand in the page's script. Without them the tag begins. */
  readonly init?: string | undefined;
}

/** A running one. Pages and Handrail are of different origins, as they mostly are. */
export interface ImporterHost {
  readonly url: string;
  readonly collector: Collector;
  stop(): Promise<void>;
}

/** Serves every path of a host that registered an importer named `table`, with a guide named `import` that opens it. */
export const startImporterHost = async (options: ImporterHostOptions): Promise<ImporterHost> => {
  const {
    definition,
    trigger = { kind: "manual" },
    body = "<h1>Contacts</h1>",
    csp,
    pageCsp,
    filesCsp = csp,
    init,
    files = {},
  } = options;
  const importer = guide("import", {
    trigger,
    content: {
      kind: "importer",
      importer: "table",
      title: "Bring your list",
      body: "From a file.",
      button: "Choose a file",
    },
  });
  const collector = await startCollector({
    version: CONTENT_VERSION,
    journeys: [],
    guides: [importer],
    valueMetrics: [],
    segments: [],
  });
  const begin =
    init === undefined ? "" : `handrail.init({ key: "${collector.key}", server: "${collector.url}", ...${init} });\n`;
  const script = `<script nonce="{nonce}">${begin}handrail.importer.register("table", ${definition});</script>`;
  const meta = pageCsp === undefined ? "" : `<meta http-equiv="content-security-policy" content="${pageCsp}">`;
  const others = Object.entries(files).map(([path, text]) => [path, text.replaceAll("{server}", collector.url)]);
  const host: HostPages = await serveHostPages(
    {
      "*": page(collector, `${body}\n${script}`).replace("<head>", `<head>${meta}`),
      ...Object.fromEntries(others),
    },
    { csp: (path) => (path in files ? filesCsp?.replaceAll("{server}", collector.url) : csp) },
  );
  const stop = async (): Promise<void> => {
    await host.stop();
    await collector.stop();
  };
  return { url: host.url, collector, stop };
};
