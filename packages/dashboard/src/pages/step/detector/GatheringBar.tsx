/** How far the people a promise needs have been gathered; the words above say the same. */
export const GatheringBar = ({ there, needed }: { readonly there: number; readonly needed: number }) => (
  <svg class="gathering" height="8" aria-hidden="true">
    <rect x="0.5" y="0.5" width="100%" height="7" rx="3.5" class="mark-entered" />
    <rect
      x="0.5"
      y="0.5"
      width={`${Math.min(1, there / Math.max(1, needed)) * 100}%`}
      height="7"
      rx="3.5"
      class="mark-done"
    />
  </svg>
);
