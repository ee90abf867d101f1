import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { defineFeature, type ViewProps } from "../../ui/view.tsx";
import type { ImportWindowProps } from "./ImportWindow.tsx";
import { Prompt } from "./Prompt.tsx";

const Importer = (props: ViewProps<"importer">) => {
  const { content, context, display, fail } = props;
  const [definition] = useState(() => context.importer(content.importer));
  const [pasted] = useState(() => context.pasted());
  const [wasOpened, setOpened] = useState(false);
  const isMissing = definition === null;
  useOnce(() => {
    if (isMissing) fail("importerMissing");
  });
  const isWanted = !isMissing && (wasOpened || display.requested);
  const Window = useWindow(isWanted, () => fail("loadFailed"));
  if (definition === null) return null;
  if (isWanted && Window !== null) return <Window {...props} definition={definition} pasted={pasted} />;
  if (display.requested) return null;
  const open = (): void => {
    setOpened(true);
    // From here on it is the person's own work, which no other page and no other guide ends.
    context.dispatch({ kind: "advanced", index: 1 });
  };
  return <Prompt {...props} definition={definition} pasted={pasted} onOpen={open} />;
};

/** The window, fetched once it is wanted: most of those who are offered an importer never open one. */
const useWindow = (isWanted: boolean, fail: () => void): ComponentType<ImportWindowProps> | null => {
  const [loaded, setLoaded] = useState<{ readonly view: ComponentType<ImportWindowProps> } | null>(null);
  useOnChange([isWanted], () => {
    if (!isWanted) return;
    let isGone = false;
    import("./ImportWindow.tsx").then(
      ({ ImportWindow }) => {
        if (!isGone) setLoaded({ view: ImportWindow });
      },
      () => {
        if (!isGone) fail();
      },
    );
    return () => {
      isGone = true;
    };
  });
  return loaded?.view ?? null;
};

/** A table from a file into the host's product: offered on a card, done in a window. */
export const feature = defineFeature({ kind: "importer", view: Importer, styles: "" });
