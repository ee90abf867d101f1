import {
  type About,
  beginKeeping,
  browserPorts,
  type Chunk,
  dryRun,
  forget,
  type HostFault,
  type ImportEngine,
  type Journal,
  type Kept,
  openJournal,
  type RowSet,
  readKept,
  type Sending,
  type SendOptions,
  type SendProgress,
  sendRows,
} from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";
import type { Drawer } from "../../feature.ts";
import type { Reviewing, Stage } from "../flow/stage.ts";
import { oneWriter } from "../oneWriter.ts";
import { deliverTo } from "./deliverTo.ts";

const AT_ONCE = 200;

/** What sending is done with. */
export interface SenderOptions {
  readonly engine: ImportEngine;
  readonly definition: ImporterDefinition;
  /** The host's name for the importer. */
  readonly importer: string;
  readonly drawer: Drawer;
  readonly show: (stage: Stage) => void;
  /** Rows begin to be sent: what was chosen is worth remembering, and there is no draft any more. */
  readonly onBegin: (work: Reviewing) => void;
  readonly onEnd: (work: Reviewing, round: Round) => void;
}

/** What one round of sending came to. */
export interface Round {
  /** Counts from 0; a later one sends what was put right. */
  readonly round: number;
  readonly rows: number;
  readonly accepted: number;
  readonly cancelled: boolean;
}

/** Sends ready rows, says before what would happen where the host can tell, and keeps the account. */
export const createSender = (options: SenderOptions) => {
  const { engine, definition, importer, drawer, show } = options;
  let journal: Journal | null = null;
  let running: Omit<Sending, "done"> | null = null;
  let isOver = false;
  let wasStopped = false;

  const shared = (onProgress: SendOptions["onProgress"]) => ({
    deliver: deliverTo(definition),
    chunkSize: definition.chunkSize ?? AT_ONCE,
    ports: browserPorts,
    onUnauthorized: definition.onUnauthorized ?? null,
    onProgress: (progress: SendProgress) => {
      if (!isOver) onProgress(progress);
    },
  });
  const aboutOf = ({ opened, mapping, checked }: Reviewing): About => ({
    version: 1,
    session: randomName(),
    importer,
    file: { name: opened.name, size: opened.size, fingerprint: opened.fingerprint },
    plan: { reading: opened.reading, mapping, history: checked.history },
    rows: checked.ready + checked.settled,
    round: 0,
    startedAt: Date.now(),
  });
  /** Ready rows without those settled, for asking what would become of them. */
  const unsentChunk = async (from: number, most: number): Promise<Chunk> => {
    const chunk = await engine.chunk(from, most);
    const isOpen = (row: number | undefined): boolean => row !== undefined && journal?.isSettled(row) !== true;
    return {
      rows: chunk.rows.filter(isOpen),
      records: chunk.records.filter((_, place) => isOpen(chunk.rows[place])),
      next: chunk.next,
    };
  };

  const preview = async (work: Reviewing): Promise<void> => {
    const asking = dryRun({
      ...shared((progress) => show({ kind: "confirm", work, progress, result: null })),
      about: { ...aboutOf(work), rows: work.checked.ready },
      chunk: unsentChunk,
    });
    running = asking;
    const result = await asking.done;
    if (isOver || running !== asking) return;
    running = null;
    show({ kind: "confirm", work, progress: result.progress, result });
  };

  const send = async (work: Reviewing, file: Blob): Promise<void> => {
    options.onBegin(work);
    const about = aboutOf(work);
    const writing = await write(journal?.about.session ?? about.session);
    if (writing === null) return;
    if (journal === null) {
      await beginKeeping(drawer, about, file);
      journal = openJournal(drawer, { about }, browserPorts);
    } else await journal.nextRound(about.plan, about.rows);
    await run(work, journal, writing.release);
  };

  /** The right to send the rows of an import; null, and said so, where another tab has it. */
  const write = async (session: string): Promise<{ readonly release: () => void } | null> => {
    const writing = await oneWriter(session);
    if (writing.kind !== "taken") return writing;
    show({ kind: "choose", trouble: { kind: "elsewhere" } });
    return null;
  };

  const run = async (first: Reviewing, account: Journal, release: () => void): Promise<void> => {
    let work = first;
    let refusing: Promise<void> = Promise.resolve();
    wasStopped = false;
    const before = account.totals();
    const refuse = async (faults: readonly HostFault[]): Promise<void> => {
      work = { ...work, checked: await engine.refuse(faults) };
    };
    const sending = sendRows({
      ...shared((progress) => {
        if (progress.state !== "ended") show({ kind: "send", work, progress });
      }),
      chunk: engine.chunk,
      journal: account,
      // One after the other: each answer is the state after it.
      onRefused: (faults) => {
        refusing = refusing.then(() => refuse(faults));
      },
    });
    running = sending;
    const progress = await sending.done;
    running = null;
    release();
    await refusing.catch(() => undefined);
    if (isOver && !wasStopped) return;
    options.onEnd(work, {
      round: account.about.round,
      rows: before.unsent,
      accepted: progress.accepted - before.accepted,
      cancelled: wasStopped,
    });
    if (!isOver)
      show({ kind: "result", work, outcome: { progress, accepted: account.accepted, cancelled: wasStopped } });
  };

  return {
    preview,
    send,
    /** Rows accepted so far; null where nothing was sent. */
    accepted: (): number | null => journal?.totals().accepted ?? null,
    /** Rows accepted, or left out while sending, so far. */
    settled: (): RowSet => (journal === null ? [] : [...journal.accepted, ...journal.leftOut]),
    /** Goes on with rows of an earlier page; those the host had refused are faults again. */
    goOn: async (work: Reviewing, { about: { session } }: Kept): Promise<void> => {
      const writing = await write(session);
      if (writing === null) return;
      // Another tab may have sent more of it since this one looked.
      const kept = await readKept(drawer, session);
      if (kept === null) {
        writing.release();
        return show({ kind: "choose", trouble: null });
      }
      journal = openJournal(drawer, kept, browserPorts);
      const checked = journal.refused.length === 0 ? work.checked : await engine.refuse(journal.refused);
      await run({ ...work, checked }, journal, writing.release);
    },
    pause: () => running?.pause(),
    resume: () => running?.resume(),
    retry: () => running?.retry(),
    leaveOut: () => running?.leaveOut(),
    stop: () => {
      wasStopped = true;
      running?.stop();
    },
    /** Calls off asking what would happen. */
    callOff: () => {
      running?.abandon();
      running = null;
    },
    /** Another file: what was sent of this one stays sent, and only what can be resumed is kept. */
    startOver: () => {
      running?.abandon();
      running = null;
      const finished = journal?.totals().unsent === 0 ? journal.about.session : null;
      journal = null;
      if (finished !== null) void forget(drawer, importer, finished);
    },
    /** The page is left: a chunk on its way stays in the journal. */
    dispose: () => {
      isOver = true;
      running?.abandon();
      if (journal?.totals().unsent === 0) void forget(drawer, importer, journal.about.session);
    },
  };
};

/** `crypto.randomUUID` is there on secure pages only. */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
