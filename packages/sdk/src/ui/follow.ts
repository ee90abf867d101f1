/**
 * Calls `place` now and on each frame in which the target, the card or the visible part of the screen has moved or
 * changed its size, until the returned function is called. Comparing rectangles frame by frame sees what no set of
 * listeners does: animations, scrolling inside other shadow roots, a page that lays itself out anew, a keyboard coming
 * up. A hidden tab has no frames and pays nothing.
 */
export const follow = (target: Element, card: HTMLElement, place: () => void): (() => void) => {
  const view = card.ownerDocument.defaultView ?? window;
  let last = "";
  let frame = 0;
  const look = (): void => {
    frame = view.requestAnimationFrame(look);
    const { left, top, width, height } = target.getBoundingClientRect();
    const { innerWidth, innerHeight, visualViewport: visual } = view;
    const now = [
      ...[left, top, width, height, card.offsetWidth, card.offsetHeight, innerWidth, innerHeight],
      ...[visual?.height, visual?.offsetTop, target.isConnected],
    ].join();
    if (now === last) return;
    last = now;
    place();
  };
  look();
  return () => view.cancelAnimationFrame(frame);
};
