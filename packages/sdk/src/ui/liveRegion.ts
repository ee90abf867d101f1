/** Screen readers do not notice a region and its first text arriving together: the region gets this head start (ms). */
const HEAD_START = 120;

/** A polite region for texts that appear without focus moving. */
export interface LiveRegion {
  announce(text: string): void;
  dispose(): void;
}

/** Puts two status elements into `parent` and speaks through them in turn: a text said twice is heard twice. */
export const createLiveRegion = (parent: HTMLElement): LiveRegion => {
  const regions = [0, 1].map(() => {
    const region = parent.ownerDocument.createElement("div");
    region.setAttribute("role", "status");
    region.className = "unseen";
    parent.append(region);
    return region;
  });
  let waiting: string | null = null;
  let isReady = false;
  let turn = 0;
  const say = (text: string): void => {
    turn = 1 - turn;
    for (const [index, region] of regions.entries()) region.textContent = index === turn ? text : "";
  };
  const timer = setTimeout(() => {
    isReady = true;
    if (waiting !== null) say(waiting);
  }, HEAD_START);
  return {
    announce: (text) => {
      if (isReady) say(text);
      else waiting = text;
    },
    dispose: () => clearTimeout(timer),
  };
};
