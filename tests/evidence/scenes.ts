import { CONTENT_VERSION, type Content, EVERYONE, type StepKey } from "@handrail/core/content";
import type { EvidenceKind } from "@handrail/core/events";
import { type Collector, startCollector } from "../e2e/sdk/collector.ts";
import { page } from "../e2e/sdk/pages.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import type { Scene } from "./case.ts";
import type { Driver } from "./driver.ts";

/** How often each kind of evidence was sent. */
export type Given = Partial<Record<EvidenceKind, number>>;

/** One step that is open on every page: evidence is reported with a step. */
const content: Content = {
  version: CONTENT_VERSION,
  journeys: [
    {
      key: "use",
      title: "Use",
      outcome: null,
      audience: EVERYONE,
      order: "unordered",
      steps: [
        {
          key: "use" as StepKey,
          title: "use",
          description: null,
          required: true,
          prerequisites: [],
          completion: { kind: "host" },
          scope: { urls: ["/*/*/**"], selector: null },
          waiting: null,
          href: null,
          definitionVersion: 1,
        },
      ],
    },
  ],
  guides: [],
  valueMetrics: [],
  segments: [],
};

/** The page is loaded, and let alone for so long that no click on it is the one that woke it. */
const ARRIVING = 1200;

/**
 * Longer than any click waits for its answer, and past the moment of the first batch: a page that is left while one is under
 * way may take its last words with it.
 */
const JUDGED = 4300;

/** A host product with all scenes, and a server that hears what its pages send. */
export interface Stage {
  /** Lets somebody play a scene in a browser and tells what evidence was sent. */
  play(driver: Driver, name: string, scene: Scene): Promise<Given>;
  stop(): Promise<void>;
}

/** Serves the scenes under their names, such as `F1/innocent`. */
export const openStage = async (scenes: ReadonlyMap<string, Scene>): Promise<Stage> => {
  const collector = await startCollector(content);
  const files = await serveHostPages(
    { "*": "a,b" },
    { headers: { "content-disposition": "attachment; filename=x.csv" } },
  );
  const host = await serveHostPages({
    "/frame": "<!doctype html><p>0</p>",
    "/left": page(collector, "<p>Left</p>"),
    "/elsewhere": "<!doctype html><p>Elsewhere</p>",
    "*": ({ path }) => {
      const scene = scenes.get(path.split("/").slice(1, 3).join("/"));
      return scene === undefined ? "" : page(collector, bodyOf(scene, files));
    },
  });
  return {
    play: (driver, name, scene) => play(driver, `${host.url}/${name}`, scene, collector),
    stop: async () => {
      await host.stop();
      await files.stop();
      await collector.stop();
    },
  };
};

const bodyOf = ({ html }: Scene, files: HostPages): string => `
<style>body { font: 14px sans-serif; margin: 8px }</style>
<script>
const at = (id) => document.getElementById(id);
addEventListener("load", () => handrail.on("ready", () => { document.body.dataset.handrail = "ready"; }));
</script>
${html.replaceAll("{files}", files.url)}`;

const play = async (driver: Driver, address: string, scene: Scene, collector: Collector): Promise<Given> => {
  const tab = await driver.open(scene.wantsFocus === true);
  try {
    // Each browser is somebody else, told from the others by the path of the first page.
    const url = `${address}/${driver.name}`;
    await tab.goto(url);
    if (scene.wantsFocus === true) await tab.lookBack();
    await tab.until("handrail", "ready");
    await tab.wait(ARRIVING);
    await scene.act(tab);
    await tab.wait(JUDGED);
    // What a page could not send in its last moment, the next one sends.
    await tab.leaveFor(new URL("/left", address).href);
    return await given(collector, new URL(url).pathname);
  } finally {
    await tab.close();
  }
};

/** What the person of that path was reported with when they left. */
const given = async (collector: Collector, path: string): Promise<Given> => {
  const reports = () => {
    const viewed = collector.events().findLast((event) => event.type === "pageViewed" && event.path === path);
    return collector
      .events()
      .flatMap((event) => (event.type === "episodeUpdated" && event.person === viewed?.person ? [event.episode] : []));
  };
  const last = () => reports().reduce((a, b) => (b.revision > a.revision ? b : a));
  await collector.until(`the report of leaving ${path}`, () => reports().length > 0 && last().outcome === "left");
  return Object.fromEntries(Object.entries(last().evidence).filter(([, count]) => count > 0));
};
