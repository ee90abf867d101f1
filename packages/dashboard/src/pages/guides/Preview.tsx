import type { Content, Guide } from "@handrail/core/content";
import { useEffect, useRef, useState } from "preact/hooks";
import { InlineSelect } from "../../controls/InlineSelect.tsx";

/** How the preview is looked at. */
interface Look {
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly width: "desktop" | "phone";
}

const LOCALES = [
  { value: "en", label: "English" },
  { value: "ko", label: "Korean" },
  { value: "th", label: "Thai" },
  { value: "ru", label: "Russian" },
  { value: "it", label: "Italian" },
  { value: "ar", label: "Arabic" },
];

/**
 * The guide as people will see it: the widget itself, in a frame of its own with a page to point at. The frame is told of
 * every edit; it answers when it is ready and when it cannot draw.
 */
export const Preview = ({
  guide,
  card,
  content,
}: {
  readonly guide: Guide;
  readonly card: number;
  readonly content: Content;
}) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [look, setLook] = useState<Look>(() => ({
    locale: "en",
    theme: "light",
    width: window.innerWidth < 720 ? "phone" : "desktop",
  }));
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return;
      if (event.data === "handrail-preview-ready") setReady(true);
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` draws it again after it was closed in the frame.
  useEffect(() => {
    if (!ready) return;
    const message = { kind: "handrail-preview", guide, card, content, locale: look.locale, theme: look.theme };
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  }, [ready, guide, card, content, look, turn]);

  return (
    <aside class="preview" aria-label="Preview">
      <p class="filter-sentence">
        Seen in{" "}
        <InlineSelect
          label="Language of the preview"
          value={look.locale}
          options={LOCALES}
          onChange={(locale) => setLook({ ...look, locale })}
        />
        ,{" "}
        <InlineSelect
          label="Theme of the preview"
          value={look.theme}
          options={[
            { value: "light", label: "light" },
            { value: "dark", label: "dark" },
          ]}
          onChange={(theme) => setLook({ ...look, theme: theme === "dark" ? "dark" : "light" })}
        />
        , on a{" "}
        <InlineSelect
          label="Screen of the preview"
          value={look.width}
          options={[
            { value: "desktop", label: "desktop" },
            { value: "phone", label: "phone" },
          ]}
          onChange={(width) => setLook({ ...look, width: width === "phone" ? "phone" : "desktop" })}
        />
      </p>
      <div class={look.width === "phone" ? "preview-frame preview-phone" : "preview-frame preview-desktop"}>
        <iframe ref={frame} title="The guide as people see it" src="/preview.html" />
      </div>
      <button type="button" class="button button-quiet" disabled={!ready} onClick={() => setTurn(turn + 1)}>
        Show it again
      </button>
    </aside>
  );
};
