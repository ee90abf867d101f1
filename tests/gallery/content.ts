import { seconds } from "@handrail/core/base";
import { EVERYONE, type Guide, type GuideContent, type GuideKind, type LocalizedText } from "@handrail/core/content";
import type { JourneyView } from "../../packages/sdk/src/features/feature.ts";

const words = (english: string, arabic: string, russian: string): LocalizedText => ({
  default: english,
  ar: arabic,
  ru: russian,
});

const IMPORT_BUTTON = { selector: "#import", text: null };

/** One guide of each format, in words a team could have written. */
export const CONTENTS: { readonly [Kind in GuideKind]: Extract<GuideContent, { kind: Kind }> } = {
  tooltip: {
    kind: "tooltip",
    target: IMPORT_BUTTON,
    placement: "block-end",
    title: words("Bring your list along", "أحضر قائمتك معك", "Перенесите свой список"),
    body: [
      {
        kind: "paragraph",
        content: [
          {
            kind: "text",
            text: words(
              "You need not type contacts in. Any CSV file will do, for instance ",
              "لا حاجة إلى كتابة جهات الاتصال. يكفي أي ملف CSV، مثل ",
              "Контакты не нужно вводить вручную. Подойдёт любой файл CSV, например ",
            ),
          },
          { kind: "link", text: words("this example", "هذا المثال", "этот образец"), href: "/example.csv" },
          { kind: "text", text: "." },
        ],
      },
    ],
    button: {
      label: words("Show me how", "أرني كيف", "Показать как"),
      action: { kind: "guide", guide: "tour" },
    },
  },
  tour: {
    kind: "tour",
    steps: [
      {
        key: "list",
        url: "/contacts",
        href: "/contacts",
        target: { selector: "#search", text: null },
        placement: "block-end",
        title: words("Everyone in one place", "الجميع في مكان واحد", "Все в одном месте"),
        body: words(
          "This is where all your contacts are. Search by name, company or e-mail.",
          "هنا كل جهات اتصالك. ابحث بالاسم أو الشركة أو البريد الإلكتروني.",
          "Здесь все ваши контакты. Ищите по имени, компании или почте.",
        ),
        advance: { kind: "button" },
        missingTarget: "skip",
      },
      {
        key: "import",
        url: "/contacts",
        href: "/contacts",
        target: IMPORT_BUTTON,
        placement: "inline-start",
        title: words("Bring your list along", "أحضر قائمتك معك", "Перенесите свой список"),
        body: words(
          "Click Import to choose a CSV file.",
          "انقر على استيراد لاختيار ملف CSV.",
          "Нажмите «Импорт», чтобы выбрать файл CSV.",
        ),
        advance: { kind: "click" },
        missingTarget: "center",
      },
      {
        key: "gone",
        url: null,
        href: null,
        target: { selector: "#never-there", text: null },
        placement: "auto",
        title: "Never drawn",
        body: "Its element does not exist.",
        advance: { kind: "button" },
        missingTarget: "skip",
      },
      {
        key: "campaign",
        url: "/campaigns",
        href: "/campaigns",
        target: { selector: "#new-campaign", text: null },
        placement: "auto",
        title: words("Write to them", "راسلهم", "Напишите им"),
        body: words(
          "Campaigns are on a page of their own.",
          "للحملات صفحة خاصة بها.",
          "Кампании на отдельной странице.",
        ),
        advance: { kind: "event", event: "campaign created" },
        missingTarget: "stop",
      },
    ],
  },
  checklist: {
    kind: "checklist",
    journey: "start",
    title: words("Getting started", "البدء", "Первые шаги"),
    intro: words(
      "Four steps to your first campaign.",
      "أربع خطوات إلى حملتك الأولى.",
      "Четыре шага до первой кампании.",
    ),
  },
  help: {
    kind: "help",
    title: words("How can we help?", "كيف نساعدك؟", "Чем помочь?"),
    entries: [
      {
        id: "domain",
        question: words("How do I connect my domain?", "كيف أربط نطاقي؟", "Как подключить домен?"),
        answer: "Add the record shown in Settings at your domain’s provider.",
        keywords: ["dns", "spf"],
        steps: ["domain"],
        action: null,
      },
      {
        id: "csv",
        question: words(
          "Which files can I import?",
          "ما الملفات التي يمكنني استيرادها؟",
          "Какие файлы можно импортировать?",
        ),
        answer: [
          {
            kind: "paragraph",
            content: [
              {
                kind: "text",
                text: words("CSV files from any program:", "ملفات CSV من أي برنامج:", "Файлы CSV из любой программы:"),
              },
            ],
          },
          {
            kind: "list",
            ordered: true,
            items: [
              [
                {
                  kind: "text",
                  text: words("Export your list as CSV.", "صدّر قائمتك بصيغة CSV.", "Выгрузите список в CSV."),
                },
              ],
              [
                { kind: "text", text: words("Choose it under ", "اخترها من ", "Выберите его в разделе ") },
                { kind: "strong", text: words("Import", "استيراد", "Импорт") },
                { kind: "text", text: "." },
              ],
            ],
          },
        ],
        keywords: ["excel", "résumé"],
        steps: ["import-contacts"],
        action: {
          label: words("Import contacts", "استيراد جهات الاتصال", "Импортировать контакты"),
          action: { kind: "guide", guide: "importer" },
        },
      },
      {
        id: "seats",
        question: words("How do I invite a teammate?", "كيف أدعو زميلًا؟", "Как пригласить коллегу?"),
        answer: "Open Settings, then Team.",
        keywords: ["user", "member"],
        steps: [],
        action: { label: "Open settings", action: { kind: "link", href: "/settings" } },
      },
    ],
  },
  importer: {
    kind: "importer",
    importer: "contacts",
    title: words("Bring your contacts in", "استورد جهات اتصالك", "Импортируйте контакты"),
    body: words(
      "A CSV file from your spreadsheet or your old tool is enough; the columns are matched for you.",
      "يكفي ملف CSV من جدولك أو أداتك القديمة، وتُطابق الأعمدة تلقائيًا.",
      "Достаточно файла CSV из таблицы или прежней программы; столбцы сопоставятся сами.",
    ),
    button: words("Import a file", "استيراد ملف", "Импортировать файл"),
  },
  banner: {
    kind: "banner",
    placement: "top",
    body: words(
      "Your domain is still waiting for its record; mail goes out under ours until then.",
      "ما زال نطاقك ينتظر سجله، وحتى ذلك الحين يُرسل البريد باسم نطاقنا.",
      "Домен ещё ждёт записи; пока письма уходят с нашего.",
    ),
    button: {
      label: words("Show the record", "عرض السجل", "Показать запись"),
      action: { kind: "link", href: "/settings/domain" },
    },
  },
  recap: {
    kind: "recap",
    title: words("Your month with Post", "شهرك مع Post", "Ваш месяц с Post"),
    metrics: ["contacts", "opened", "unused"],
    button: { label: words("See results", "عرض النتائج", "Посмотреть"), action: { kind: "link", href: "/results" } },
  },
  welcome: {
    kind: "welcome",
    title: words("What brings you here?", "ما الذي أتى بك إلى هنا؟", "С чем вы пришли?"),
    body: words("We will show you the shortest way.", "سنعرض لك أقصر طريق.", "Мы покажем самый короткий путь."),
    trait: "goal",
    options: [
      {
        value: "newsletter",
        label: words("Send a newsletter", "إرسال نشرة بريدية", "Отправить рассылку"),
        journey: "start",
      },
      {
        value: "customers",
        label: words("Keep track of customers", "متابعة العملاء", "Вести учёт клиентов"),
        journey: null,
      },
      { value: "look", label: words("Just having a look", "مجرد إلقاء نظرة", "Просто посмотреть"), journey: null },
    ],
  },
};

/** The guide around the content of a format. */
export const guideOf = (kind: GuideKind): Guide => ({
  key: kind,
  name: kind,
  audience: EVERYONE,
  trigger: { kind: "manual" },
  tier: "panel",
  priority: 50,
  frequency: { times: 1, atLeastApart: seconds(0), untilDismissed: true },
  holdout: { share: 0, unit: "person" },
  content: CONTENTS[kind],
});

/** The journey of the checklist, in every state a step can have. */
export const JOURNEY: JourneyView = {
  key: "start",
  title: "Getting started",
  outcome: "Your first campaign is out.",
  steps: [
    stepOf("sign-up", "Sign up", { status: "done" }),
    stepOf("domain", "Connect your domain", { status: "waiting" }),
    stepOf("import-contacts", "Import contacts", {
      status: "active",
      description: "From a CSV file, or one by one.",
      usualTime: seconds(150),
      href: "/contacts",
    }),
    stepOf("logo", "Add your logo", { required: false, href: "/settings", usualTime: seconds(40) }),
    stepOf("invite", "Invite a teammate", { required: false, status: "skipped" }),
    stepOf("send", "Send your first campaign", { available: false, usualTime: seconds(100) }),
  ],
};

function stepOf(key: string, title: string, rest: Partial<JourneyView["steps"][number]>): JourneyView["steps"][number] {
  return {
    key,
    title,
    description: null,
    status: "untouched",
    required: true,
    available: true,
    href: null,
    usualTime: null,
    ...rest,
  };
}
