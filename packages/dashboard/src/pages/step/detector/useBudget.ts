import { useState } from "preact/hooks";
import { useApi } from "../../../api/ApiContext.tsx";
import type { ApiFailure } from "../../../api/client.ts";
import { endpoints } from "../../../api/endpoints.ts";
import { useSession } from "../../../app/SessionContext.tsx";
import { settingsBody } from "../../settings/settingsBody.ts";

/** Where a change of the budget stands. */
export type BudgetChange =
  | { readonly kind: "none" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly falseInterruptions: number }
  | { readonly kind: "failed"; readonly failure: ApiFailure };

/** Makes a budget the environment's. What else is set there is read first, so that nobody's change is undone by it. */
export const useBudget = (onSaved: () => void) => {
  const api = useApi();
  const { env } = useSession();
  const [change, setChange] = useState<BudgetChange>({ kind: "none" });
  const use = async (falseInterruptions: number) => {
    setChange({ kind: "saving" });
    const settings = await api.read(endpoints.settings(env));
    if (!settings.ok) {
      setChange({ kind: "failed", failure: settings.error });
      return;
    }
    const stall = { ...settings.value.stall, falseInterruptions };
    const saved = await api.send("PUT", endpoints.settings(env), settingsBody({ ...settings.value, stall }));
    if (!saved.ok) {
      setChange({ kind: "failed", failure: saved.error });
      return;
    }
    setChange({ kind: "saved", falseInterruptions });
    onSaved();
  };
  return { change, use };
};
