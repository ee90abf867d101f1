import { useState } from "preact/hooks";
import { useOnce } from "../../ui/effects.ts";
import { defineFeature, type ViewProps } from "../../ui/view.tsx";
import { MODAL_STYLES } from "../../ui/window/styles.ts";
import { ImportWindow } from "./ImportWindow.tsx";
import { Prompt } from "./Prompt.tsx";
import { STYLES } from "./styles.ts";

const Importer = (props: ViewProps<"importer">) => {
  const { content, context, display, fail } = props;
  const [definition] = useState(() => context.importer(content.importer));
  const [pasted] = useState(() => context.pasted());
  const [wasOpened, setOpened] = useState(false);
  const isMissing = definition === null;
  useOnce(() => {
    if (isMissing) fail("importerMissing");
  });
  if (definition === null) return null;
  if (wasOpened || display.requested) return <ImportWindow {...props} definition={definition} pasted={pasted} />;
  const open = (): void => {
    setOpened(true);
    // From here on it is the person's own work, which no other page and no other guide ends.
    context.dispatch({ kind: "advanced", index: 1 });
  };
  return <Prompt {...props} pasted={pasted} onOpen={open} />;
};

/** A table from a file into the host's product: offered on a card, done in a window. */
export const feature = defineFeature({ kind: "importer", view: Importer, styles: MODAL_STYLES + STYLES });
