import { useState } from "preact/hooks";
import { useOnce } from "../../../ui/effects.ts";

/** Up to this width a table of many columns is a list of rows. */
const NARROW = "(max-width:640px)";

/** Whether the screen is a phone's, followed while it turns. */
export const useNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useOnce(() => {
    const query = matchMedia(NARROW);
    const follow = (): void => setNarrow(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  });
  return isNarrow;
};
