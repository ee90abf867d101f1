import { days } from "@handrail/core/base";
import type { Guide } from "@handrail/core/content";
import { say } from "../say.ts";

/**
 * Tells whoever sees the empty list first that a list they have can come in whole. Only those who have not begun the step:
 * from then on it is the stall prompt that offers the importer, or, for one in ten, nothing does.
 */
export const EMPTY_LIST: Guide = {
  key: "import-empty-list",
  name: "Importer at the empty list",
  audience: { kind: "step", step: "import-contacts", status: "untouched" },
  trigger: { kind: "element", selector: "#no-contacts", step: "import-contacts" },
  tier: "subtle",
  priority: 20,
  frequency: { times: 1, atLeastApart: days(1), untilDismissed: true },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "importer",
    importer: "contacts",
    title: say("Do you have a list already?", {
      ko: "이미 목록이 있나요?",
      th: "มีรายชื่ออยู่แล้วหรือไม่",
      ru: "У вас уже есть список?",
      it: "Hai già una lista?",
      ar: "هل لديك قائمة بالفعل؟",
    }),
    body: say("Bring it in as it is: an Excel file, CSV, or rows pasted from a spreadsheet.", {
      ko: "있는 그대로 가져오세요. Excel 파일, CSV, 스프레드시트에서 복사한 행 모두 됩니다.",
      th: "นำเข้าได้ตามที่เป็นอยู่ ไม่ว่าจะเป็นไฟล์ Excel, CSV หรือแถวที่คัดลอกจากสเปรดชีต",
      ru: "Загрузите его как есть: файл Excel, CSV или строки, скопированные из таблицы.",
      it: "Portala così com'è: un file Excel, un CSV o righe copiate da un foglio di calcolo.",
      ar: "أدخِلها كما هي: ملف Excel أو CSV أو صفوف منسوخة من جدول.",
    }),
    button: say("Bring it in", {
      ko: "가져오기",
      th: "นำเข้า",
      ru: "Загрузить",
      it: "Portala qui",
      ar: "أدخِلها",
    }),
  },
};
