/** Grey lines of the final height, so that nothing moves when the data comes. */
export const Skeleton = ({ rows, tall }: { readonly rows: number; readonly tall?: boolean | undefined }) => (
  <div class={tall === true ? "skeleton skeleton-tall" : "skeleton"} aria-hidden="true">
    {Array.from({ length: rows }, (_, index) => (
      <span key={index} />
    ))}
  </div>
);

/** A page whose title is not known yet. */
export const PageSkeleton = () => (
  <div class="page-skeleton" role="status">
    <span class="visually-hidden">Loading</span>
    <div class="skeleton skeleton-title" aria-hidden="true">
      <span />
    </div>
    <Skeleton rows={8} />
  </div>
);
