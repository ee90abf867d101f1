import type { Guide } from "../content/index.ts";
import type { Arm } from "../events/index.ts";
import { assign, isInGlobalHoldout } from "../experiment/index.ts";
import type { SessionState } from "./state.ts";

/** In which arm the person stands for a guide. Without an account, a holdout by account goes by the person. */
export const armOf = (state: SessionState, { key, holdout }: Guide): Arm => {
  const settings = state.bootstrap?.settings;
  const salt = settings?.holdoutSalt ?? "";
  if (isInGlobalHoldout({ salt, unit: state.person, share: settings?.globalHoldout ?? 0 })) return "holdout";
  const unit = holdout.unit === "account" ? (state.account ?? state.person) : state.person;
  return assign({ salt, guide: key, unit, share: holdout.share });
};
