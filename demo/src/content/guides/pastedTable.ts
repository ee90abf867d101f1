import { days } from "@handrail/core/base";
import { EVERYONE, type Guide } from "@handrail/core/content";
import { say } from "../say.ts";

/** Offered to whoever pastes a whole table into the card for one person. What was pasted is what the importer begins with. */
export const PASTED_TABLE: Guide = {
  key: "import-pasted-table",
  name: "Importer for a table pasted into the card",
  audience: EVERYONE,
  trigger: { kind: "paste", selector: "#contact-card", step: "import-contacts" },
  tier: "subtle",
  priority: 70,
  frequency: { times: 3, atLeastApart: days(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "importer",
    importer: "contacts",
    title: say("That looks like a whole list", {
      ko: "목록 전체를 붙여 넣은 것 같네요",
      th: "ดูเหมือนเป็นรายชื่อทั้งชุด",
      ru: "Похоже на целый список",
      it: "Sembra una lista intera",
      ar: "تبدو هذه قائمة كاملة",
    }),
    body: say(
      "This card holds one person. The rows you pasted can come in all at once; you see them before anything is saved.",
      {
        ko: "이 카드에는 한 사람만 들어갑니다. 붙여 넣은 행은 한 번에 가져올 수 있고, 저장하기 전에 모두 확인합니다.",
        th: "การ์ดนี้ใส่ได้คนเดียว แถวที่วางไว้นำเข้าได้ในครั้งเดียว และคุณเห็นทั้งหมดก่อนบันทึก",
        ru: "Эта карточка на одного человека. Вставленные строки можно загрузить все сразу; вы увидите их до сохранения.",
        it: "Questa scheda è per una persona sola. Le righe incollate possono entrare tutte insieme; le vedi prima di salvare.",
        ar: "هذه البطاقة لشخص واحد. يمكن إدخال الصفوف التي ألصقتها كلها دفعة واحدة، وتراها قبل الحفظ.",
      },
    ),
    button: say("Import these rows instead", {
      ko: "이 행들을 가져오기",
      th: "นำเข้าแถวเหล่านี้แทน",
      ru: "Загрузить эти строки",
      it: "Importa queste righe",
      ar: "استورد هذه الصفوف",
    }),
  },
};
