import { days } from "@handrail/core/base";
import type { Guide } from "@handrail/core/content";
import { GETTING_STARTED } from "../journey.ts";
import { say } from "../say.ts";

/** The way to the first campaign, in a corner, until it is done. */
export const CHECKLIST: Guide = {
  key: "getting-started-list",
  name: "Checklist: your first campaign",
  audience: {
    kind: "all",
    of: [
      { kind: "step", step: "sign-up", status: "done" },
      { kind: "journey", journey: GETTING_STARTED.key, complete: false },
    ],
  },
  trigger: { kind: "session" },
  tier: "subtle",
  priority: 40,
  frequency: { times: 20, atLeastApart: days(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "checklist",
    journey: GETTING_STARTED.key,
    title: GETTING_STARTED.title,
    intro: say("From a list of names to a letter in their hands.", {
      ko: "이름 목록에서 손에 쥔 편지까지.",
      th: "จากรายชื่อสู่จดหมายในมือผู้อ่าน",
      ru: "От списка имён до письма в руках.",
      it: "Da un elenco di nomi a una lettera tra le mani.",
      ar: "من قائمة أسماء إلى رسالة بين أيديهم.",
    }),
  },
};
