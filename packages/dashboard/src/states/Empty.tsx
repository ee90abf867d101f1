import type { ComponentChildren } from "preact";

/** An empty place: what will be here, and the one thing to do. */
export const Empty = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="empty">
    <h2>{title}</h2>
    {children}
  </section>
);
