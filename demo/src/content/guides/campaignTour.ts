import { days } from "@handrail/core/base";
import { EVERYONE, type Guide, type TourStep } from "@handrail/core/content";
import { say } from "../say.ts";

const card = (step: Pick<TourStep, "key" | "target" | "title" | "body">): TourStep => ({
  ...step,
  url: "/campaigns/new",
  href: "/campaigns/new",
  placement: "auto",
  advance: { kind: "button" },
  missingTarget: "skip",
});

/** Leads whoever is stuck in the editor through it. */
export const CAMPAIGN_TOUR: Guide = {
  key: "campaign-tour",
  name: "Tour of the campaign editor",
  audience: EVERYONE,
  trigger: { kind: "stall", step: "first-campaign" },
  tier: "panel",
  priority: 60,
  frequency: { times: 2, atLeastApart: days(1), untilDismissed: true },
  holdout: { share: 0.1, unit: "person" },
  content: {
    kind: "tour",
    steps: [
      card({
        key: "stages",
        target: { selector: ".stages", text: null },
        title: say("Four short stages", {
          ko: "짧은 네 단계",
          th: "สี่ขั้นสั้น ๆ",
          ru: "Четыре коротких шага",
          it: "Quattro brevi tappe",
          ar: "أربع مراحل قصيرة",
        }),
        body: say("Who, what, when, and a last look. Nothing goes out before you say so at the end.", {
          ko: "누구에게, 무엇을, 언제, 그리고 마지막 확인. 끝에서 보내기를 누르기 전에는 아무것도 나가지 않습니다.",
          th: "ถึงใคร เรื่องอะไร เมื่อไร แล้วตรวจทาน ยังไม่มีอะไรส่งออกจนกว่าคุณจะยืนยัน",
          ru: "Кому, что, когда и последний взгляд. Ничего не уйдёт, пока вы не подтвердите в конце.",
          it: "A chi, cosa, quando e un ultimo sguardo. Nulla parte prima della tua conferma finale.",
          ar: "لمن وماذا ومتى، ثم نظرة أخيرة. لا يُرسل شيء قبل تأكيدك في النهاية.",
        }),
      }),
      card({
        key: "stage",
        target: { selector: "#campaign-stage", text: null },
        title: say("Only the name and the subject are needed", {
          ko: "이름과 제목만 있으면 됩니다",
          th: "ต้องมีแค่ชื่อและหัวเรื่อง",
          ru: "Нужны только название и тема",
          it: "Servono solo nome e oggetto",
          ar: "المطلوب الاسم والموضوع فقط",
        }),
        body: say("Everything else has a sensible value already; you can change it now or leave it.", {
          ko: "나머지는 이미 알맞게 정해져 있으니 지금 바꾸거나 그대로 두세요.",
          th: "ที่เหลือตั้งค่าไว้เหมาะสมแล้ว จะเปลี่ยนหรือปล่อยไว้ก็ได้",
          ru: "Остальное уже заполнено разумно: меняйте или оставьте.",
          it: "Il resto ha già un valore sensato: cambialo o lascialo.",
          ar: "كل ما عداهما له قيمة مناسبة؛ غيّرها أو اتركها.",
        }),
      }),
      card({
        key: "next",
        target: { selector: "#campaign-next", text: null },
        title: say("Go on here", {
          ko: "여기서 계속하세요",
          th: "ไปต่อที่นี่",
          ru: "Дальше здесь",
          it: "Continua da qui",
          ar: "تابِع من هنا",
        }),
        body: say("If something is missing, it says so right above this button.", {
          ko: "빠진 것이 있으면 이 버튼 바로 위에 알려 줍니다.",
          th: "ถ้าขาดอะไร จะบอกไว้เหนือปุ่มนี้",
          ru: "Если чего-то не хватает, об этом сказано прямо над кнопкой.",
          it: "Se manca qualcosa, lo dice proprio sopra questo pulsante.",
          ar: "إن نقص شيء فسيُذكر فوق هذا الزر مباشرة.",
        }),
      }),
    ],
  },
};
