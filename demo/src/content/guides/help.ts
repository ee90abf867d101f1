import { days } from "@handrail/core/base";
import { EVERYONE, type Guide } from "@handrail/core/content";
import { say } from "../say.ts";
import { IMPORT_PROMPT } from "./importPrompt.ts";

/** The questions people ask, with the one thing to do. */
export const HELP: Guide = {
  key: "help",
  name: "Help",
  audience: EVERYONE,
  trigger: { kind: "manual" },
  tier: "subtle",
  priority: 10,
  frequency: { times: 20, atLeastApart: days(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "help",
    title: say("Help", { ko: "도움말", th: "ช่วยเหลือ", ru: "Помощь", it: "Aiuto", ar: "مساعدة" }),
    entries: [
      {
        id: "import-list",
        question: say("How do I bring in a list I already have?", {
          ko: "이미 있는 목록은 어떻게 가져오나요?",
          th: "จะนำรายชื่อที่มีอยู่แล้วเข้ามาอย่างไร",
          ru: "Как загрузить список, который уже есть?",
          it: "Come porto qui una lista che ho già?",
          ar: "كيف أُدخل قائمة لدي؟",
        }),
        answer: say("Choose the Excel or CSV file here as it is, or paste the rows. Columns are matched for you.", {
          ko: "Excel이나 CSV 파일을 그대로 여기서 고르거나 행을 붙여 넣으세요. 열은 알아서 맞춥니다.",
          th: "เลือกไฟล์ Excel หรือ CSV ตามที่มีอยู่ที่นี่ หรือวางแถว ระบบจับคู่คอลัมน์ให้",
          ru: "Выберите здесь файл Excel или CSV как есть или вставьте строки. Столбцы сопоставятся сами.",
          it: "Scegli qui il file Excel o CSV così com'è, o incolla le righe. Le colonne si abbinano da sole.",
          ar: "اختر هنا ملف Excel أو CSV كما هو، أو ألصق الصفوف. تُطابق الأعمدة تلقائيًا.",
        }),
        keywords: ["csv", "excel", "spreadsheet", "upload", "import", "bulk"],
        steps: ["import-contacts"],
        action: {
          label: say("Choose a file", {
            ko: "파일 고르기",
            th: "เลือกไฟล์",
            ru: "Выбрать файл",
            it: "Scegli un file",
            ar: "اختر ملفًا",
          }),
          action: { kind: "guide", guide: IMPORT_PROMPT.key },
        },
      },
      {
        id: "consent",
        question: say("Whom may I write to?", {
          ko: "누구에게 편지를 보낼 수 있나요?",
          th: "ฉันเขียนถึงใครได้บ้าง",
          ru: "Кому можно писать?",
          it: "A chi posso scrivere?",
          ar: "لمن يحق لي أن أكتب؟",
        }),
        answer: say("People who asked for it or are your customers. Bought lists are refused.", {
          ko: "받겠다고 한 사람이나 고객입니다. 구입한 목록은 받지 않습니다.",
          th: "คนที่ขอรับหรือเป็นลูกค้าของคุณ เราไม่รับรายชื่อที่ซื้อมา",
          ru: "Тем, кто просил, и вашим клиентам. Купленные списки не принимаются.",
          it: "A chi lo ha chiesto o è tuo cliente. Le liste comprate non sono ammesse.",
          ar: "لمن طلب ذلك أو كان من عملائك. القوائم المشتراة مرفوضة.",
        }),
        keywords: ["consent", "gdpr", "permission", "spam"],
        steps: ["import-contacts"],
        action: null,
      },
      {
        id: "dns",
        question: say("Where do I add the DNS records?", {
          ko: "DNS 레코드는 어디에 추가하나요?",
          th: "เพิ่มระเบียน DNS ที่ไหน",
          ru: "Где добавить записи DNS?",
          it: "Dove aggiungo i record DNS?",
          ar: "أين أضيف سجلات DNS؟",
        }),
        answer: say(
          "Where you bought the domain, on the page called “DNS” or “Zone”. It can take up to an hour to be seen.",
          {
            ko: "도메인을 산 곳의 ‘DNS’ 또는 ‘Zone’ 페이지입니다. 보이기까지 한 시간쯤 걸릴 수 있습니다.",
            th: "ที่ที่คุณซื้อโดเมน ในหน้า “DNS” หรือ “Zone” อาจใช้เวลาถึงหนึ่งชั่วโมง",
            ru: "Там, где куплен домен, на странице «DNS» или «Zone». Записи видны не позже чем через час.",
            it: "Dove hai comprato il dominio, alla pagina «DNS» o «Zona». Può servire fino a un'ora.",
            ar: "حيث اشتريت النطاق، في صفحة «DNS» أو «Zone». قد يستغرق ظهورها ساعة.",
          },
        ),
        keywords: ["txt", "cname", "registrar", "zone", "domain"],
        steps: ["connect-domain"],
        action: null,
      },
      {
        id: "without-domain",
        question: say("Can I send without my own domain?", {
          ko: "도메인 없이 보낼 수 있나요?",
          th: "ส่งโดยไม่มีโดเมนเองได้ไหม",
          ru: "Можно ли отправлять без своего домена?",
          it: "Posso inviare senza un mio dominio?",
          ar: "هل أرسل بلا نطاق خاص بي؟",
        }),
        answer: say("No: most would end up as spam. Connecting one takes a few minutes of your time.", {
          ko: "아니요. 대부분 스팸이 됩니다. 연결은 몇 분이면 됩니다.",
          th: "ไม่ได้ ส่วนใหญ่จะกลายเป็นสแปม การเชื่อมต่อใช้เวลาไม่กี่นาที",
          ru: "Нет: большая часть попала бы в спам. Подключение займёт несколько минут.",
          it: "No: finirebbero quasi tutte nello spam. Collegarlo richiede pochi minuti.",
          ar: "لا، فمعظمها سيُعد مزعجًا. الربط يأخذ دقائق من وقتك.",
        }),
        keywords: ["spam", "shared", "sender"],
        steps: ["connect-domain", "first-campaign"],
        action: null,
      },
      {
        id: "test-letter",
        question: say("Can I see a letter before it goes out?", {
          ko: "보내기 전에 편지를 볼 수 있나요?",
          th: "ดูจดหมายก่อนส่งได้ไหม",
          ru: "Можно ли увидеть письмо до отправки?",
          it: "Posso vedere una lettera prima dell'invio?",
          ar: "هل أرى الرسالة قبل إرسالها؟",
        }),
        answer: say("Yes, with “Preview” in the second stage. Nothing is sent before the last question.", {
          ko: "네, 두 번째 단계의 ‘미리 보기’로 볼 수 있습니다. 마지막 질문 전에는 보내지 않습니다.",
          th: "ได้ กด “ดูตัวอย่าง” ในขั้นที่สอง ยังไม่ส่งจนกว่าจะถึงคำถามสุดท้าย",
          ru: "Да, кнопкой «Предпросмотр» на втором шаге. До последнего вопроса ничего не уйдёт.",
          it: "Sì, con «Anteprima» nella seconda tappa. Nulla parte prima dell'ultima domanda.",
          ar: "نعم، عبر «معاينة» في المرحلة الثانية. لا يُرسل شيء قبل السؤال الأخير.",
        }),
        keywords: ["preview", "test", "draft"],
        steps: ["first-campaign"],
        action: null,
      },
      {
        id: "batches",
        question: say("Why send in batches?", {
          ko: "왜 나눠서 보내나요?",
          th: "ทำไมต้องส่งเป็นรอบ",
          ru: "Зачем отправлять частями?",
          it: "Perché inviare in più volte?",
          ar: "لماذا الإرسال على دفعات؟",
        }),
        answer: say("For long lists: answers come in over some hours and not all at once. Short lists need one.", {
          ko: "긴 목록이라면 답장이 한꺼번에가 아니라 몇 시간에 걸쳐 옵니다. 짧으면 한 번이면 됩니다.",
          th: "รายชื่อยาว คำตอบจะทยอยมาในหลายชั่วโมง รายชื่อสั้นส่งรอบเดียวพอ",
          ru: "Для длинных списков: ответы придут за несколько часов, а не сразу. Короткому хватит одной части.",
          it: "Per liste lunghe: le risposte arrivano in alcune ore e non tutte insieme. Per le corte ne basta una.",
          ar: "للقوائم الطويلة: تأتي الردود على مدى ساعات لا دفعة واحدة. تكفي القصيرة دفعة.",
        }),
        keywords: ["batch", "schedule", "throttle"],
        steps: ["first-campaign"],
        action: null,
      },
    ],
  },
};
