// Draws guides: fetches a format's code, makes the surface when the page has settled, mounts, and checks after every
// wait that the guide is still wanted.

import type { GuideKind } from "@handrail/core/content";
import type { DisplayId, FailReason } from "@handrail/core/events";
import type { Display } from "@handrail/core/session";
import type { Feature, FeatureContext, FeatureHandle } from "../features/feature.ts";
import type { Clock, FeatureHost } from "../ports/index.ts";
import type { OwnedSurface } from "../ui/index.ts";
import { type ChunkLoader, createChunkLoader } from "./chunkLoader.ts";
import type { Diagnostics } from "./diagnostics.ts";

/** What the stage is built from. */
export interface FeatureStageOptions {
  readonly clock: Clock;
  readonly diagnostics: Diagnostics;
  readonly loadFeature: Readonly<Record<GuideKind, () => Promise<{ readonly feature: Feature }>>>;
  /** Fetches the shared drawing code and makes the surface. */
  readonly openSurface: () => Promise<OwnedSurface>;
  /** Resolves once the page has loaded and is idle: hydration breaks on elements added before. */
  readonly settled: () => Promise<void>;
  readonly idle: (work: () => void) => void;
  readonly contextOf: (display: Display, signal: AbortSignal) => FeatureContext;
  readonly onFailed: (display: DisplayId, reason: FailReason) => void;
}

/** A guide that is wanted; `handle` is there once it is drawn. */
interface Standing {
  display: Display;
  handle: FeatureHandle | null;
  readonly ended: AbortController;
}

/** Makes the stage. */
export const createFeatureStage = (options: FeatureStageOptions): FeatureHost => {
  const { clock, diagnostics } = options;
  const wanted = new Map<DisplayId, Standing>();
  const loaders = new Map<GuideKind, ChunkLoader<{ readonly feature: Feature }>>();
  let surface: OwnedSurface | null = null;
  let isOver = false;

  const loaderOf = (kind: GuideKind): ChunkLoader<{ readonly feature: Feature }> => {
    const known = loaders.get(kind);
    if (known !== undefined) return known;
    const report = (error: unknown): void => diagnostics.fault(`loading the code of "${kind}"`, error);
    const made = createChunkLoader(options.loadFeature[kind], clock, report);
    loaders.set(kind, made);
    return made;
  };

  const surfaceLoader = createChunkLoader(
    async () => {
      await options.settled();
      surface = await options.openSurface();
      if (isOver) surface.dispose();
      return surface;
    },
    clock,
    (error) => diagnostics.fault("making the surface", error),
  );

  const draw = async (standing: Standing): Promise<void> => {
    const { id, guide } = standing.display;
    const isWanted = (): boolean => !isOver && wanted.get(id) === standing;
    const [code, ground] = await Promise.all([loaderOf(guide.content.kind).load(), surfaceLoader.load()]);
    if (!isWanted()) return;
    const fail = (reason: FailReason): void => {
      wanted.delete(id);
      standing.ended.abort();
      options.onFailed(id, reason);
    };
    if (code === null || ground === null) return fail("loadFailed");
    try {
      const handle = code.feature.mount(
        ground,
        standing.display,
        options.contextOf(standing.display, standing.ended.signal),
      );
      // A feature may close itself while it mounts.
      if (isWanted()) standing.handle = handle;
      else handle.dispose();
    } catch (error) {
      diagnostics.fault(`drawing the guide "${guide.key}"`, error);
      if (isWanted()) fail("rendererFailed");
    }
  };

  const take = (standing: Standing): void => {
    wanted.delete(standing.display.id);
    standing.ended.abort();
    try {
      standing.handle?.dispose();
    } catch (error) {
      diagnostics.fault(`taking away the guide "${standing.display.guide.key}"`, error);
    }
  };

  return {
    show: (display) => {
      const standing: Standing = { display, handle: null, ended: new AbortController() };
      wanted.set(display.id, standing);
      void draw(standing);
    },
    update: (display) => {
      const standing = wanted.get(display.id);
      if (standing === undefined) return;
      standing.display = display;
      try {
        standing.handle?.update(display);
      } catch (error) {
        diagnostics.fault(`updating the guide "${display.guide.key}"`, error);
      }
    },
    hide: (id) => {
      const standing = wanted.get(id);
      if (standing !== undefined) take(standing);
    },
    preload: (kind) =>
      options.idle(() => {
        if (!isOver) void loaderOf(kind).load();
      }),
    dispose: () => {
      isOver = true;
      for (const standing of [...wanted.values()]) take(standing);
      surface?.dispose();
      surface = null;
    },
  };
};
