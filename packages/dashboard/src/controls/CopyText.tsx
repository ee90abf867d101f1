import { useEffect, useState } from "preact/hooks";

/** A text to take along, with a button that copies it and says so. */
export const CopyText = ({ label, text }: { readonly label: string; readonly text: string }) => {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  useEffect(() => {
    if (copied === "no") return;
    const timer = setTimeout(() => setCopied("no"), 4000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    void (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => setCopied("yes"),
      // Without https the browser refuses; the text is there to be selected by hand.
      () => setCopied("refused"),
    );
  return (
    <div class="copy">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" class="button" onClick={copy}>
        {copied === "yes" ? "Copied" : `Copy ${label}`}
      </button>
      <span role="status" class="quiet">
        {copied === "refused" ? "The browser did not allow it: select the text and copy it by hand." : ""}
      </span>
    </div>
  );
};
