import { days } from "@handrail/core/base";
import { EVERYONE, type Guide } from "@handrail/core/content";
import { say } from "../say.ts";

/** Points at the guide for the DNS, which is what people miss on that page. */
export const DOMAIN_TIP: Guide = {
  key: "domain-tip",
  name: "Where the DNS settings are",
  audience: EVERYONE,
  trigger: { kind: "stall", step: "connect-domain" },
  tier: "subtle",
  priority: 50,
  frequency: { times: 3, atLeastApart: days(1), untilDismissed: true },
  holdout: { share: 0.1, unit: "person" },
  content: {
    kind: "tooltip",
    target: { selector: "#dns-guide", text: null },
    placement: "auto",
    title: say("Not sure where to put these?", {
      ko: "어디에 넣어야 할지 모르겠나요?",
      th: "ไม่แน่ใจว่าต้องใส่ที่ไหน",
      ru: "Не знаете, куда это вписать?",
      it: "Non sai dove metterli?",
      ar: "لا تعرف أين تضعها؟",
    }),
    body: say("Whoever sold you the domain has a page called “DNS”. This short guide shows the common ones.", {
      ko: "도메인을 산 곳에 ‘DNS’라는 페이지가 있습니다. 이 짧은 안내가 흔한 곳들을 보여 줍니다.",
      th: "ผู้ขายโดเมนมีหน้าชื่อ “DNS” คู่มือสั้นนี้แสดงรายที่พบบ่อย",
      ru: "У того, кто продал вам домен, есть страница «DNS». Короткая инструкция покажет самые частые.",
      it: "Chi ti ha venduto il dominio ha una pagina «DNS». Questa breve guida mostra le più comuni.",
      ar: "لدى من باعك النطاق صفحة اسمها «DNS». يعرض هذا الدليل القصير أشهرها.",
    }),
    button: null,
  },
};
