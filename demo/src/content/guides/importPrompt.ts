import { days } from "@handrail/core/base";
import { EVERYONE, type Guide } from "@handrail/core/content";
import { say } from "../say.ts";

/** Offered to whoever is stuck on typing contacts in one by one. One in ten goes without, so that its effect is known. */
export const IMPORT_PROMPT: Guide = {
  key: "import-prompt",
  name: "Importer for people stuck on contacts",
  audience: EVERYONE,
  trigger: { kind: "stall", step: "import-contacts" },
  // What comes is a card in the corner; the importer itself opens only when it is taken up.
  tier: "panel",
  priority: 80,
  frequency: { times: 2, atLeastApart: days(1), untilDismissed: false },
  holdout: { share: 0.1, unit: "person" },
  content: {
    kind: "importer",
    importer: "contacts",
    title: say("Bring the whole list in at once", {
      ko: "목록을 한 번에 가져오세요",
      th: "นำรายชื่อทั้งหมดเข้ามาทีเดียว",
      ru: "Загрузите весь список сразу",
      it: "Porta dentro tutta la lista in una volta",
      ar: "أدخِل القائمة كلها دفعة واحدة",
    }),
    body: say(
      "An Excel or CSV file, just as your old tool gives it, is enough. You see every row before anything is saved; it takes about a minute.",
      {
        ko: "쓰시던 도구에서 나온 그대로의 Excel이나 CSV 파일이면 됩니다. 저장하기 전에 모든 행을 확인하며, 1분쯤 걸립니다.",
        th: "ใช้ไฟล์ Excel หรือ CSV ตามที่ได้จากเครื่องมือเดิมก็พอ คุณเห็นทุกแถวก่อนบันทึก ใช้เวลาราวหนึ่งนาที",
        ru: "Достаточно файла Excel или CSV, каким его даёт прежняя программа. Вы увидите каждую строку до сохранения; это займёт около минуты.",
        it: "Basta un file Excel o CSV, così come esce dal vecchio strumento. Vedi ogni riga prima di salvare; serve circa un minuto.",
        ar: "يكفي ملف Excel أو CSV كما تعطيه أداتك السابقة. ترى كل صف قبل الحفظ، ويستغرق نحو دقيقة.",
      },
    ),
    button: say("Choose a file", {
      ko: "파일 고르기",
      th: "เลือกไฟล์",
      ru: "Выбрать файл",
      it: "Scegli un file",
      ar: "اختر ملفًا",
    }),
  },
};
