import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { plain, type Sentence } from "../format/sentence.ts";

/** The page's answer in a sentence; it is the window's title as well. `children` stand beside it: the page's buttons. */
export const PageTitle = ({
  sentence,
  children,
}: {
  readonly sentence: Sentence;
  readonly children?: ComponentChildren;
}) => {
  const words = plain(sentence);
  useEffect(() => {
    document.title = `${words.replace(/\.$/, "")} · Handrail`;
  }, [words]);
  return (
    <header class="page-title">
      <h1>{sentence.map((part) => (typeof part === "string" ? part : <em key={part.name}>{part.name}</em>))}</h1>
      {children === undefined ? null : <div class="page-actions">{children}</div>}
    </header>
  );
};
