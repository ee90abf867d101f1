import { forget, type HostFault, type ImportEngine, resumable, type TableSchema } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";
import type { FeatureContext } from "../../feature.ts";
import { hostCheckOf, tableCheckOf } from "../host/hostChecks.ts";
import type { Thread } from "../host/thread.ts";
import { createDraftKeeper } from "../saved/draft.ts";
import { keepMemory, readMemory } from "../saved/memory.ts";
import type { SavedImport } from "../saved/savedImport.ts";
import { createSender } from "../send/createSender.ts";
import { createReader } from "./createReader.ts";
import type { Reviewing, Stage } from "./stage.ts";

/** What an import is made of. */
export interface ImportOptions {
  readonly engine: ImportEngine;
  readonly definition: ImporterDefinition;
  readonly schema: TableSchema;
  /** The host's name for the importer. */
  readonly importer: string;
  readonly context: Pick<FeatureContext, "drawer" | "dispatch">;
  readonly thread: Thread;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Draws a step; the last one stands. */
  readonly show: (stage: Stage) => void;
  /** An import left half-way in an earlier page; null where there is none. */
  readonly saved: SavedImport | null;
}

/** The way of one import from a file to its result; knows nothing of how it is drawn. */
export const createImport = (options: ImportOptions) => {
  const { engine, definition, schema, importer, context, now } = options;
  const { drawer } = context;
  const drafts = createDraftKeeper(drawer, importer, now);
  let stage: Stage = { kind: "choose", trouble: null };
  let { saved } = options;
  let isSending = false;
  let isOver = false;

  const show = (next: Stage): void => {
    stage = next;
    if (!isOver) options.show(next);
  };
  const sender = createSender({
    engine,
    definition,
    importer,
    drawer,
    show,
    onBegin: (work) => {
      isSending = true;
      void keepMemory(drawer, importer, work, schema);
      void drafts.forget();
    },
    onEnd: ({ checked }, { round, rows, accepted, cancelled }) => {
      const all = round === 0 ? checked.rows - checked.blank : rows;
      context.dispatch({
        kind: "importFinished",
        importer,
        rows: all,
        accepted,
        rejected: all - accepted,
        cancelled,
        step: definition.step ?? null,
      });
    },
  });
  const reader = createReader({
    engine,
    schema,
    hostCheck: hostCheckOf(definition, options.thread),
    memory: () => readMemory(drawer, importer),
    checkTable: tableCheckOf(definition, engine),
    settled: sender.settled,
    show,
    onChecked: (work, file) => {
      // What was sent of it is in the journal: as a draft it would be sent again.
      if (!isSending) void drafts.keep(work, file);
    },
  });

  const takeUp = (file: Blob, from: SavedImport): void => {
    const { kept } = from;
    isSending = kept !== null;
    void reader.resume(file, from, kept === null ? null : (work) => void sender.goOn(work, kept));
  };
  const startOver = (): void => {
    isSending = false;
    sender.startOver();
    reader.choose(null);
  };
  return {
    engine,
    reader,
    sender,
    stage: () => stage,
    saved: () => saved,
    /** The rows as they were checked last: what one edit of several begins with. */
    latest: (work: Reviewing): Reviewing => (stage.kind === "rows" || stage.kind === "review" ? stage.work : work),
    /** A file was chosen. Where one is waited for, this may be it. */
    take: (file: Blob, name: string): void => {
      const waiting = isAwaited(saved, name) ? saved : null;
      if (waiting === null) void reader.open(file, name);
      else takeUp(file, waiting);
    },
    goOnWithSaved: (): void => {
      if (saved?.file) takeUp(saved.file, saved);
    },
    discardSaved: async (): Promise<void> => {
      const old = saved;
      saved = null;
      show({ kind: "choose", trouble: null });
      if (old?.kept) await forget(drawer, importer, old.kept.about.session);
      await drafts.forget();
    },
    /** Imports what is ready: first a look at what would happen, where the host can say. */
    begin: (work: Reviewing): void => {
      reader.stop();
      if (definition.dryRun === true) void sender.preview(work);
      else void sender.send(work, reader.file());
    },
    /** Sends what is ready; what the host said it would refuse is a fault from here on, and waits to be put right. */
    send: async (work: Reviewing, refused: readonly HostFault[]): Promise<void> => {
      const checked = refused.length === 0 ? work.checked : await engine.refuse(refused).catch(() => work.checked);
      await sender.send({ ...work, checked }, reader.file());
    },
    /** Back from what would happen, with what the host would refuse among the faults. */
    backToReview: (work: Reviewing, refused: readonly HostFault[]): void => {
      sender.callOff();
      if (refused.length === 0) reader.showReview(work);
      else void reader.change(work, null, () => engine.refuse(refused));
    },
    startOver: (): void => {
      saved = null;
      void drafts.forget();
      startOver();
    },
    dispose: (): void => {
      isOver = true;
      sender.dispose();
      engine.close();
    },
  };
};

/** Whether a file of this name may be the one that has to be chosen again. */
const isAwaited = (saved: SavedImport | null, name: string): boolean =>
  saved !== null && saved.file === null && saved.name === name && (saved.kept === null || resumable(saved.kept));
