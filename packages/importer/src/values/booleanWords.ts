import { asciiForm } from "./asciiForm.ts";

/** Whether a text says yes or no, in the words and marks of the major languages; null where it says neither. */
export const readBoolean = (text: string): boolean | null => {
  const word = asciiForm(text).toLowerCase().normalize("NFC");
  return WORDS.get(word) ?? null;
};

/** Yes and no, and what spreadsheets call true and false in the language of their user. */
const YES =
  "1 y yes true t x on checked active enabled ja j wahr aktiv oui vrai si sí verdadero sim verdadeiro vero да истина так " +
  "tak prawda evet doğru نعم صحيح بله כן हाँ ใช่ có ya 是 对 真 はい 有 예 네 ano kyllä igen da ναι ✓ ✔ ☑ ✅ √";
const NO =
  "0 n no false f off unchecked inactive disabled nein falsch inaktiv non faux falso não nao нет ложь ні nie fałsz hayır " +
  "yanlış لا خطأ خیر לא नहीं ไม่ใช่ ไม่ không tidak 否 不 错 假 いいえ 無 아니오 아니요 ne ei nem nu nej nei nee όχι ✗ ✘ ✕ ❌ × ☐ -";

const WORDS: ReadonlyMap<string, boolean> = new Map(
  [YES, NO].flatMap((words, at) => words.split(" ").map((word) => [word.normalize("NFC"), at === 0] as const)),
);
