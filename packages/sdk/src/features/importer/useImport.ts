import { openTable, type Rejected, type Sending, type SendProgress, sendRows } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import type { ImporterDefinition } from "../../api/types.ts";
import { useOnce } from "../../ui/effects.ts";
import type { ViewProps } from "../../ui/view.tsx";
import { breathe } from "./breathe.ts";
import { type Checked, checkedOf, checkTable, type Table, tableOf, withHeadings } from "./table.ts";
import { problemText } from "./words.ts";

const CHUNK_SIZE = 200;

/** Where an import stands. */
export type Stage =
  | { readonly kind: "choose"; readonly trouble: string | null }
  | { readonly kind: "reading"; readonly name: string; readonly share: number }
  | { readonly kind: "match"; readonly table: Table }
  | { readonly kind: "check"; readonly table: Table; readonly checked: Checked | null }
  | { readonly kind: "send"; readonly table: Table; readonly progress: SendProgress }
  | {
      readonly kind: "result";
      readonly table: Table;
      readonly progress: SendProgress;
      readonly rejected: readonly Rejected[];
    };

/** The way of one import from a file to its result. */
export const useImport = (props: ViewProps<"importer">, definition: ImporterDefinition) => {
  const { content, context, messages, close } = props;
  const { columns } = definition;
  const [stage, setStage] = useState<Stage>({ kind: "choose", trouble: null });
  const sending = useRef<Sending | null>(null);
  const work = useRef(new AbortController());
  const isGone = useRef(false);
  useOnce(() => () => {
    isGone.current = true;
    work.current.abort();
    sending.current?.abandon();
  });

  /** Calls off whatever was going on and begins something new. */
  const begin = (): AbortSignal => {
    work.current.abort();
    work.current = new AbortController();
    return work.current.signal;
  };
  const startOver = (trouble: string | null): void => {
    begin();
    setStage({ kind: "choose", trouble });
  };

  const open = async (file: Blob, name: string): Promise<void> => {
    const signal = begin();
    setStage({ kind: "reading", name, share: 0 });
    const onProgress = (share: number): void => {
      if (!signal.aborted) setStage({ kind: "reading", name, share });
    };
    const opened = await openTable(file, { breathe, onProgress, signal });
    if (signal.aborted) return;
    if (!opened.ok) return startOver(problemText(messages, opened.error));
    const table = tableOf(name, opened.value, columns);
    if (table.hasHeadings && table.source.count === 1) return startOver(messages.say("file.headerOnly"));
    if (table.isCertain) await check(table);
    else setStage({ kind: "match", table });
  };

  const check = async (table: Table): Promise<void> => {
    const signal = begin();
    setStage({ kind: "check", table, checked: null });
    try {
      const checked = await checkTable(table, columns, signal);
      if (checked !== null && !signal.aborted) setStage({ kind: "check", table, checked });
    } catch {
      if (!signal.aborted) startOver(messages.say("file.unreadable"));
    }
  };

  const send = (table: Table, checked: Checked): void => {
    begin();
    const running = sendRows({
      batches: checkedOf(table, columns),
      rows: checked.rows,
      sendable: checked.ready,
      chunkSize: Math.max(1, Math.floor(definition.chunkSize ?? CHUNK_SIZE)),
      session: randomName(),
      deliver: async (rows, chunk) => (await definition.onRows(rows, chunk)) ?? undefined,
      onProgress: (progress) => {
        if (!isGone.current) setStage({ kind: "send", table, progress });
      },
    });
    sending.current = running;
    void running.done.then(({ progress, rejected }) => {
      sending.current = null;
      const { rows, accepted, cancelled } = progress;
      context.dispatch({
        kind: "importFinished",
        importer: content.importer,
        rows,
        accepted,
        rejected: progress.rejected,
        cancelled,
        step: definition.step ?? null,
      });
      if (!isGone.current) setStage({ kind: "result", table, progress, rejected });
    });
  };

  const leave = (): void => {
    if (stage.kind === "send") {
      // Once lets the rows on their way arrive; again does not wait for them.
      if (stage.progress.state === "stopping") sending.current?.abandon();
      else sending.current?.stop();
    } else close(stage.kind === "result" && stage.progress.accepted > 0 ? "completed" : "dismissed");
  };

  return {
    stage,
    sending,
    open,
    check,
    send,
    leave,
    startOver: () => startOver(null),
    match: (table: Table) => {
      begin();
      setStage({ kind: "match", table });
    },
    setHeadings: ({ name, source }: Table, hasHeadings: boolean) =>
      setStage({ kind: "match", table: withHeadings({ name, source, targets: columns, hasHeadings }) }),
  };
};

/** Its steps and what may be done in them. */
export type Import = ReturnType<typeof useImport>;

/** `crypto.randomUUID` is there on secure pages only. */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
