import { days } from "@handrail/core/base";
import type { ValueMetric } from "@handrail/core/content";
import { PRODUCT_EVENTS } from "../handrail/productEvents.ts";
import { say } from "./say.ts";

const WINDOW = days(28);

/** What people get out of Paperboat: a log-in or a glance reaches none of these thresholds. */
export const VALUE_METRICS: readonly ValueMetric[] = [
  {
    key: "contacts-added",
    name: say("Contacts added", {
      ko: "추가한 연락처",
      th: "รายชื่อที่เพิ่ม",
      ru: "Добавлено контактов",
      it: "Contatti aggiunti",
      ar: "جهات الاتصال المضافة",
    }),
    unit: say("contacts", { ko: "개", th: "รายชื่อ", ru: "контактов", it: "contatti", ar: "جهة" }),
    event: PRODUCT_EVENTS.contactAdded,
    where: [],
    amount: { kind: "sum", property: "count" },
    threshold: 50,
    window: WINDOW,
    per: "account",
  },
  {
    key: "letters-delivered",
    name: say("Letters delivered", {
      ko: "전달한 편지",
      th: "จดหมายที่ส่งถึง",
      ru: "Доставлено писем",
      it: "Lettere consegnate",
      ar: "الرسائل الموصلة",
    }),
    unit: say("letters", { ko: "통", th: "ฉบับ", ru: "писем", it: "lettere", ar: "رسالة" }),
    event: PRODUCT_EVENTS.campaignSent,
    where: [{ property: "recipients", operator: "greaterThan", value: 0 }],
    amount: { kind: "sum", property: "recipients" },
    threshold: 100,
    window: WINDOW,
    per: "account",
  },
  {
    key: "results-read",
    name: say("Results read", {
      ko: "읽은 결과",
      th: "ผลลัพธ์ที่อ่าน",
      ru: "Прочитано отчётов",
      it: "Risultati letti",
      ar: "النتائج المقروءة",
    }),
    unit: say("times", { ko: "회", th: "ครั้ง", ru: "раз", it: "volte", ar: "مرة" }),
    event: PRODUCT_EVENTS.resultsViewed,
    where: [{ property: "seconds", operator: "atLeast", value: 5 }],
    amount: { kind: "count" },
    threshold: 2,
    window: WINDOW,
    per: "person",
  },
];
