import type { HarderReport } from "@handrail/core/protocol";
import { harderDoubt, harderInWords } from "../../format/harder.ts";

/** The alarm of a step that got harder, on top of its page. */
export const HarderNotice = ({ harder }: { readonly harder: HarderReport }) => (
  <div class="notice notice-harder" role="note">
    <strong>{harderInWords(harder)}</strong>
    <p class="quiet">{harderDoubt(harder)}</p>
  </div>
);
