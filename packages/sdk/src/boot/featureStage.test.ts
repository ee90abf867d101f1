import { seconds } from "@handrail/core/base";
import type { Guide, GuideKind } from "@handrail/core/content";
import type { Display } from "@handrail/core/session";
import { expect, it } from "vitest";
import { fakeClock, settle } from "../../test/fakeClock.ts";
import type { Feature, FeatureContext } from "../features/feature.ts";
import type { OwnedSurface } from "../ui/index.ts";
import { createDiagnostics } from "./diagnostics.ts";
import { createFeatureStage } from "./featureStage.ts";

const display = (id: string, kind: GuideKind = "banner"): Display => {
  const guide = { key: `guide-${id}`, content: { kind } } as unknown as Guide;
  return { id, guide, step: null, index: 0, requested: false, persistent: false, about: null };
};

/** A stage whose features write down what is done with them, and whose code arrives when the test says so. */
const arrange = (mountFails = false) => {
  const log: string[] = [];
  const failed: string[] = [];
  let deliver: (found: { readonly feature: Feature } | null) => void = () => {};
  let settlePage: () => void = () => {};
  const feature: Feature = {
    mount: (_surface, shown) => {
      if (mountFails) throw new Error("broken");
      log.push(`mount ${shown.id}`);
      return {
        update: (next) => log.push(`update ${next.id} ${next.index}`),
        dispose: () => log.push(`dispose ${shown.id}`),
      };
    },
  };
  const load = () =>
    new Promise<{ readonly feature: Feature }>((resolve, reject) => {
      deliver = (found) => (found === null ? reject(new Error("blocked")) : resolve(found));
    });
  const kinds: readonly GuideKind[] = [
    "tooltip",
    "tour",
    "checklist",
    "help",
    "importer",
    "banner",
    "recap",
    "welcome",
  ];
  const surface = { dispose: () => log.push("surface gone") } as unknown as OwnedSurface;
  const clock = fakeClock();
  const stage = createFeatureStage({
    clock,
    diagnostics: createDiagnostics(),
    loadFeature: Object.fromEntries(kinds.map((kind) => [kind, load])) as Record<GuideKind, typeof load>,
    openSurface: async () => surface,
    settled: () =>
      new Promise((resolve) => {
        settlePage = resolve;
      }),
    idle: (work) => work(),
    contextOf: () => ({}) as FeatureContext,
    onFailed: (id, reason) => failed.push(`${id} ${reason}`),
  });
  const arrive = async (found: { readonly feature: Feature } | null = { feature }): Promise<void> => {
    await settle();
    deliver(found);
    settlePage();
    await settle();
  };
  return { stage, log, failed, arrive, clock };
};

it("draws once the code is there and the page has settled", async () => {
  const { stage, log, arrive } = arrange();
  stage.show(display("a"));
  await settle();
  expect(log).toEqual([]);
  await arrive();
  expect(log).toEqual(["mount a"]);
  stage.update({ ...display("a"), index: 1 });
  stage.hide("a");
  stage.hide("a");
  expect(log).toEqual(["mount a", "update a 1", "dispose a"]);
});

it("does not draw what is no longer wanted when the code arrives", async () => {
  const { stage, log, failed, arrive } = arrange();
  stage.show(display("a"));
  stage.hide("a");
  await arrive();
  expect(log).toEqual([]);
  expect(failed).toEqual([]);
});

it("says so when the code does not come", async () => {
  const { stage, failed, arrive, clock } = arrange();
  stage.show(display("a"));
  await arrive(null);
  await clock.advance(seconds(1));
  await arrive(null);
  expect(failed).toEqual(["a loadFailed"]);
});

it("says so when drawing fails", async () => {
  const { stage, failed, arrive } = arrange(true);
  stage.show(display("a"));
  await arrive();
  expect(failed).toEqual(["a rendererFailed"]);
});

it("draws the guide as it is by the time it can be drawn", async () => {
  const { stage, log, arrive } = arrange();
  stage.show(display("a"));
  stage.update({ ...display("a"), index: 3 });
  await arrive();
  stage.update({ ...display("a"), index: 4 });
  expect(log).toEqual(["mount a", "update a 4"]);
});

it("takes everything away at the end, also a surface that comes too late", async () => {
  const { stage, log, arrive } = arrange();
  stage.show(display("a"));
  await arrive();
  stage.dispose();
  expect(log).toEqual(["mount a", "dispose a", "surface gone"]);
  const late = arrange();
  late.stage.show(display("b"));
  late.stage.dispose();
  await late.arrive();
  expect(late.log).toEqual(["surface gone"]);
});
