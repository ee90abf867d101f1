import { createHandrail as create } from "../api/handrail.ts";
import type { Handrail } from "../api/types.ts";

export type {
  Handrail,
  HandrailEvents,
  ImportChunk,
  ImportColumn,
  ImporterDefinition,
  ImportIssue,
  ImportRow,
  ImportType,
  ImportValue,
  InitOptions,
  ProgressView,
  RowResult,
  Scalar,
  StandardSchema,
  StepHandle,
} from "../api/types.ts";

/**
 * Makes a Handrail of its own, for pages that hold more than one product. Nothing happens until `init`, so it may be
 * called where there is no page.
 *
 * @example
 * const help = createHandrail();
 * help.init({ key: "hr_pub_1", server: "https://handrail.example.com" });
 */
export const createHandrail = (): Handrail => create({ defaultServer: null });

/**
 * The Handrail most pages need.
 *
 * @example
 * import handrail from "@handrail/sdk";
 * handrail.init({ key: "hr_pub_1", server: "https://handrail.example.com" });
 * handrail.track("contacts_imported", { rows: 120 });
 */
const handrail: Handrail = createHandrail();

export default handrail;
