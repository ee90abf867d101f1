import { useId } from "preact/hooks";
import { type Mark, MarkPatterns, paintOf } from "./Marks.tsx";

/** A word with the paint it stands for: the label at the place where it is read, instead of a legend apart. */
export const MarkKey = ({ mark, children }: { readonly mark: Mark; readonly children: string }) => {
  const id = `k${useId()}`;
  return (
    <span class="mark-key">
      <svg width="12" height="12" aria-hidden="true">
        <MarkPatterns id={id} />
        <rect x="0.5" y="0.5" width="11" height="11" {...paintOf(mark, id)} />
      </svg>
      {children}
    </span>
  );
};
