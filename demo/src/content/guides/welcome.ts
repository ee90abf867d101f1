import { days } from "@handrail/core/base";
import type { Guide } from "@handrail/core/content";
import { GETTING_STARTED } from "../journey.ts";
import { say } from "../say.ts";

/** Asks what somebody came for; the answer is a trait that audiences and reports can use. */
export const WELCOME: Guide = {
  key: "welcome",
  name: "What brings you here?",
  audience: {
    kind: "all",
    of: [
      { kind: "step", step: "sign-up", status: "done" },
      { kind: "trait", property: "goal", operator: "missing", value: null },
    ],
  },
  trigger: { kind: "page", pattern: "/home" },
  // It stands aside and takes nothing from the attention kept for people who are stuck.
  tier: "subtle",
  priority: 70,
  frequency: { times: 1, atLeastApart: days(1), untilDismissed: true },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "welcome",
    title: say("What brings you here?", {
      ko: "무엇을 하러 오셨나요?",
      th: "คุณมาเพื่ออะไร",
      ru: "Зачем вы здесь?",
      it: "Che cosa ti porta qui?",
      ar: "ما الذي جاء بك؟",
    }),
    body: say("So that we show what helps with it and leave out the rest.", {
      ko: "도움이 되는 것만 보여 드리려고 합니다.",
      th: "เพื่อแสดงเฉพาะสิ่งที่ช่วยคุณได้",
      ru: "Чтобы показывать то, что помогает, и опустить остальное.",
      it: "Così mostriamo ciò che serve e tralasciamo il resto.",
      ar: "كي نعرض ما ينفعك ونترك الباقي.",
    }),
    trait: "goal",
    options: [
      {
        value: "newsletter",
        label: say("Write a newsletter", {
          ko: "뉴스레터 쓰기",
          th: "เขียนจดหมายข่าว",
          ru: "Вести новостную рассылку",
          it: "Scrivere una newsletter",
          ar: "كتابة نشرة",
        }),
        journey: GETTING_STARTED.key,
      },
      {
        value: "customers",
        label: say("Keep customers informed", {
          ko: "고객에게 소식 전하기",
          th: "แจ้งข่าวลูกค้า",
          ru: "Держать клиентов в курсе",
          it: "Tenere informati i clienti",
          ar: "إبقاء العملاء على اطلاع",
        }),
        journey: GETTING_STARTED.key,
      },
      {
        value: "event",
        label: say("Invite people to an event", {
          ko: "행사에 초대하기",
          th: "เชิญคนมางาน",
          ru: "Пригласить на событие",
          it: "Invitare a un evento",
          ar: "دعوة الناس إلى فعالية",
        }),
        journey: GETTING_STARTED.key,
      },
    ],
  },
};
