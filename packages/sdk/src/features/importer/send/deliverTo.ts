import { type Deliver, deliverToFunction, deliverToUrl } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";

/** How the host is handed rows: its function, or its address. */
export const deliverTo = ({ onRows, url, headers }: ImporterDefinition): Deliver => {
  if (onRows !== undefined) return deliverToFunction(onRows);
  if (url !== undefined) return deliverToUrl({ url, headers });
  return () => Promise.reject(new Error("This importer has neither `onRows` nor `url`."));
};
