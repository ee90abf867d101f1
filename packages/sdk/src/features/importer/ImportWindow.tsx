import { completeSchema, type ImportEngine, openEngine, type TableSchema } from "@handrail/importer";
import { useState } from "preact/hooks";
import type { ImporterDefinition } from "../../api/types.ts";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { useShown, type ViewProps } from "../../ui/view.tsx";
import { Modal } from "../../ui/window/Modal.tsx";
import { MODAL_STYLES } from "../../ui/window/styles.ts";
import { useImport } from "./flow/useImport.ts";
import type { reportSchema as ReportSchema } from "./host/reportSchema.ts";
import type { Texts } from "./messages/catalogue.ts";
import { loadImporterTexts } from "./messages/loadImporterTexts.ts";
import { Step } from "./Step.tsx";
import { readSaved } from "./saved/readSaved.ts";
import type { SavedImport } from "./saved/savedImport.ts";
import { STYLES } from "./styles.ts";
import { titleOf } from "./titleOf.ts";

/** What the window is given beside what every view is. */
export interface ImportWindowProps extends ViewProps<"importer"> {
  readonly definition: ImporterDefinition;
  /** A table to begin with. */
  readonly pasted: string | null;
}

/** For the host's developer alone, so that no one else fetches it; without it nothing is said. */
const reportSchema = async (...all: Parameters<typeof ReportSchema>): Promise<void> =>
  import("./host/reportSchema.ts").then(
    (code) => code.reportSchema(...all),
    () => {},
  );

/** What has to be there before anything can be chosen. */
interface Ready {
  readonly texts: Texts;
  readonly engine: ImportEngine;
  readonly schema: TableSchema;
  readonly saved: SavedImport | null;
}

/** The window of an import: fetches what it works with, then walks through its steps. */
export const ImportWindow = (props: ImportWindowProps) => {
  const { content, context, definition, fail, surface } = props;
  const [ready, setReady] = useState<Ready | null>(null);
  useOnce(() => {
    surface.adopt(MODAL_STYLES + STYLES);
    let isGone = false;
    const prepare = async (): Promise<void> => {
      const [texts, engine, saved] = await Promise.all([
        loadImporterTexts(context.locale, context.messageOverrides),
        openEngine({ worker: context.importerWorker ?? null }),
        readSaved(context.drawer, content.importer, Date.now()),
      ]);
      if (context.report) void reportSchema(content.importer, definition, engine, context.report);
      if (isGone) engine.close();
      else setReady({ texts, engine, saved, schema: completeSchema(definition.columns).schema });
    };
    prepare().catch(() => {
      if (!isGone) fail("loadFailed");
    });
    return () => {
      isGone = true;
    };
  });
  return ready === null ? null : <Window {...props} {...ready} />;
};

const Window = (props: ImportWindowProps & Ready) => {
  const { content, context, definition, display, messages, surface, shown, close } = props;
  const { texts, engine, schema, saved, pasted } = props;
  const { stage, flow } = useImport({ engine, definition, schema, saved, context, importer: content.importer });
  useShown(shown);
  useOnce(() => {
    if (pasted !== null) flow.take(new Blob([pasted]), texts.say("importer.pastedName"));
  });
  useOnChange([stage], () => {
    // What was pressed may be gone with what it put right: the focus goes to what now stands first.
    if (surface.root.activeElement !== null) return;
    const first = surface.root.querySelector<HTMLElement>(".sentence") ?? surface.root.querySelector("h2");
    first?.focus({ preventScroll: true });
  });
  const leave = (): void => {
    if (stage.kind === "send" && stage.progress.state !== "stopping") flow.sender.stop();
    else if (stage.kind === "send") flow.sender.callOff();
    else close(stage.kind === "result" && stage.outcome.progress.accepted > 0 ? "completed" : "dismissed");
  };
  const title = titleOf(texts, schema, stage, context.direction) ?? definition.title ?? context.text(content.title);
  return (
    <Modal
      id={display.id}
      class={stage.kind === "rows" ? "import broad" : "import"}
      title={title}
      closeLabel={messages.say("close")}
      root={surface.root}
      page={stage.kind === "ask" ? title : stage.kind}
      onClose={leave}
    >
      <Step {...{ content, context, surface, definition, schema, texts, flow }} stage={stage} onDone={leave} />
    </Modal>
  );
};
