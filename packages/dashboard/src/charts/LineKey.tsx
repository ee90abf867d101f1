/** A word with the line it stands for, at the place where it is read. */
export const LineKey = ({ line, children }: { readonly line: "measured" | "model"; readonly children: string }) => (
  <span class="mark-key">
    <svg width="20" height="12" aria-hidden="true">
      {line === "measured" ? <rect x="0" y="1" width="20" height="10" class="survival-band" /> : null}
      <line x1="0" x2="20" y1="6" y2="6" class={line === "measured" ? "survival-line" : "model-line"} />
    </svg>
    {children}
  </span>
);
