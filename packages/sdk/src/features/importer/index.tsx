import { assertNever } from "@handrail/core/base";
import { useState } from "preact/hooks";
import type { ImporterDefinition } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { useOnce } from "../../ui/effects.ts";
import { useCardFocus } from "../../ui/focus.ts";
import type { MessageId } from "../../ui/messages/catalogue.ts";
import { defineFeature, useShown, type ViewProps } from "../../ui/view.tsx";
import { Modal } from "../../ui/window/Modal.tsx";
import { MODAL_STYLES } from "../../ui/window/styles.ts";
import { CheckRows } from "./CheckRows.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { MatchColumns } from "./MatchColumns.tsx";
import { Result } from "./Result.tsx";
import { SendRows } from "./SendRows.tsx";
import type { StageProps } from "./stage.ts";
import { STYLES } from "./styles.ts";
import { type Stage, useImport } from "./useImport.ts";

const Importer = (props: ViewProps<"importer">) => {
  const { content, context, display, fail } = props;
  const [definition] = useState(() => context.importer(content.importer));
  const [wasOpened, setOpened] = useState(false);
  const isMissing = definition === null;
  useOnce(() => {
    if (isMissing) fail("importerMissing");
  });
  if (definition === null) return null;
  if (wasOpened || display.requested) return <Dialog {...props} definition={definition} />;
  const open = (): void => {
    setOpened(true);
    // From here on it is the person's own work, which no other page and no other guide ends.
    context.dispatch({ kind: "advanced", index: 1 });
  };
  return <Prompt {...props} onOpen={open} />;
};

/** Where nobody asked, a card offers the importer; it is a window only once the person wants it. */
const Prompt = (props: ViewProps<"importer"> & { readonly onOpen: () => void }) => {
  const { content, context, display, messages, surface, shown, close, onOpen } = props;
  const title = context.text(content.title);
  const dismiss = (): void => close("dismissed");
  const focus = useCardFocus({ root: surface.root, takesFocus: false, onEscape: dismiss });
  useShown(shown);
  useOnce(() => surface.announce(messages.say("announce", { title })));
  return (
    <Card id={display.id} body={content.body} onClose={dismiss} {...{ title, context, messages }} {...focus}>
      <div class="foot">
        <button type="button" class="button main" onClick={onOpen}>
          {context.text(content.button)}
        </button>
        <button type="button" class="button plain" onClick={dismiss}>
          {messages.say("notNow")}
        </button>
      </div>
    </Card>
  );
};

const Dialog = (props: ViewProps<"importer"> & { readonly definition: ImporterDefinition }) => {
  const { content, context, definition, display, messages, surface, shown } = props;
  const flow = useImport(props, definition);
  useShown(shown);
  const { stage } = flow;
  const title = titleOf(stage);
  return (
    <Modal
      id={display.id}
      class="import"
      title={title === null ? (definition.title ?? context.text(content.title)) : messages.say(title)}
      closeLabel={messages.say("close")}
      root={surface.root}
      page={stage.kind}
      onClose={flow.leave}
    >
      <Body {...{ content, context, messages, surface, flow, definition, stage }} />
    </Modal>
  );
};

const Body = ({ stage, ...props }: StageProps & { readonly stage: Stage }) => {
  switch (stage.kind) {
    case "choose":
      return <ChooseFile {...props} trouble={stage.trouble} />;
    case "reading":
      return (
        <>
          <p role="status">{props.messages.say("importer.reading", { name: stage.name })}</p>
          <progress max={1} value={stage.share} aria-label={stage.name} />
        </>
      );
    case "match":
      return <MatchColumns {...props} table={stage.table} />;
    case "check":
      return <CheckRows {...props} table={stage.table} checked={stage.checked} />;
    case "send":
      return <SendRows {...props} progress={stage.progress} />;
    case "result":
      return <Result {...props} table={stage.table} progress={stage.progress} rejected={stage.rejected} />;
    default:
      return assertNever(stage);
  }
};

/** The heading of a stage; null where it is the author's own. */
const titleOf = (stage: Stage): MessageId | null => {
  switch (stage.kind) {
    case "choose":
    case "reading":
      return null;
    case "match":
      return "importer.mapTitle";
    case "check":
      return "importer.checkTitle";
    case "send":
      return "importer.sending";
    case "result":
      if (stage.progress.accepted === 0) return "importer.nothing";
      return stage.progress.cancelled ? "importer.stopped" : "importer.finished";
    default:
      return assertNever(stage);
  }
};

/** A table from a file into the host's product: offered on a card, done in a window. */
export const feature = defineFeature({ kind: "importer", view: Importer, styles: MODAL_STYLES + STYLES });
