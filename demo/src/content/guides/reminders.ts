import { days } from "@handrail/core/base";
import type { Guide } from "@handrail/core/content";
import { GETTING_STARTED } from "../journey.ts";
import { say } from "../say.ts";

/** A teammate has not answered for two days: a line at the top, nothing more. */
export const INVITE_REMINDER: Guide = {
  key: "invite-reminder",
  name: "A teammate has not answered",
  audience: { kind: "step", step: "invite-teammate", status: "waiting" },
  trigger: { kind: "waitingTooLong", step: "invite-teammate" },
  tier: "subtle",
  priority: 30,
  frequency: { times: 2, atLeastApart: days(3), untilDismissed: true },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "banner",
    placement: "top",
    body: say("Your teammate has not answered the invitation yet.", {
      ko: "동료가 아직 초대에 답하지 않았습니다.",
      th: "เพื่อนร่วมทีมยังไม่ตอบคำเชิญ",
      ru: "Коллега ещё не ответил на приглашение.",
      it: "La persona invitata non ha ancora risposto.",
      ar: "لم يُجب زميلك على الدعوة بعد.",
    }),
    button: {
      label: say("Send it again", {
        ko: "다시 보내기",
        th: "ส่งอีกครั้ง",
        ru: "Отправить ещё раз",
        it: "Invia di nuovo",
        ar: "أرسلها مجددًا",
      }),
      action: { kind: "link", href: "/team" },
    },
  },
};

/** What somebody has got out of the last four weeks, once it is worth telling. */
export const RECAP: Guide = {
  key: "four-weeks",
  name: "What four weeks brought",
  audience: { kind: "journey", journey: GETTING_STARTED.key, complete: true },
  trigger: { kind: "page", pattern: "/home" },
  tier: "subtle",
  priority: 20,
  frequency: { times: 20, atLeastApart: days(7), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "recap",
    title: say("Your last four weeks", {
      ko: "지난 4주",
      th: "สี่สัปดาห์ที่ผ่านมา",
      ru: "Ваши последние четыре недели",
      it: "Le tue ultime quattro settimane",
      ar: "أسابيعك الأربعة الأخيرة",
    }),
    metrics: ["contacts-added", "letters-delivered", "results-read"],
    button: {
      label: say("Write the next one", {
        ko: "다음 편지 쓰기",
        th: "เขียนฉบับต่อไป",
        ru: "Написать следующее",
        it: "Scrivi la prossima",
        ar: "اكتب التالية",
      }),
      action: { kind: "link", href: "/campaigns/new" },
    },
  },
};
