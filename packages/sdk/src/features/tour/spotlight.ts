import { follow } from "../../ui/follow.ts";

const AROUND = 6;

/** The soft cut-out, and cards that point at nothing. */
export const STYLES = `
.card.middle{inset:0;margin:auto;block-size:fit-content}
@media (max-width:640px){.card.middle{inset:auto 0 0;margin:0}}
.spot{position:fixed;border-radius:8px;pointer-events:none;box-shadow:0 0 0 1.5px var(--accent),0 0 24px 200vmax rgb(20 26 34/.22)}
@media (forced-colors:active){.spot{outline:3px solid Highlight}}
@media (prefers-reduced-motion:no-preference){.spot{animation:dim .16s ease-out}@keyframes dim{from{opacity:0}}}
`;

/** Lays a soft cut-out around the target and keeps it there. The pointer goes through it: to the target, and to the rest. */
export const keepLit = (spot: HTMLElement, target: Element): (() => void) =>
  follow(target, spot, () => {
    const box = target.getBoundingClientRect();
    Object.assign(spot.style, {
      left: `${box.left - AROUND}px`,
      top: `${box.top - AROUND}px`,
      width: `${box.width + 2 * AROUND}px`,
      height: `${box.height + 2 * AROUND}px`,
    });
  });
