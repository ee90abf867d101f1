import type { Ids } from "../src/ports/index.ts";

/** Ids that count upwards; event ids hold their moment as real ones do. */
export const fakeIds = (): Ids => {
  let count = 0;
  return {
    event: (at) => {
      count += 1;
      const time = at.toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, "0")}`;
    },
    random: () => {
      count += 1;
      return `random-${count}`;
    },
  };
};
