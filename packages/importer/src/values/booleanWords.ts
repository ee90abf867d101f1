import { asciiForm } from "./asciiForm.ts";

/** Whether a text says yes or no, in the words and marks of the major languages; null where it says neither. */
export const readBoolean = (text: string): boolean | null => {
  const word = asciiForm(text).toLowerCase().normalize("NFC");
  return WORDS.get(word) ?? null;
};

const YES =
  "1 y yes true t x on checked active enabled ja j wahr aktiv oui o vrai si sí s verdadero sim verdadeiro vero да д истина " +
  "так tak prawda evet e doğru نعم صحيح بله כן हाँ ใช่ có ya 是 对 對 真 はい 有 예 네 참 ano áno kyllä igen da ναι ✓ ✔ ☑ ✅ 🗸 √";
const NO =
  "0 n no false f off unchecked inactive disabled nein falsch inaktiv non faux falso não nao нет н ложь ні nie fałsz hayır " +
  "yanlış لا خطأ خیر לא नहीं ไม่ใช่ ไม่ không tidak 否 不 错 錯 假 いいえ 無 아니오 아니요 거짓 ne ei nem nu nej nei nee όχι ✗ ✘ ✕ ✖ ❌ × ☐ -";

const WORDS: ReadonlyMap<string, boolean> = new Map(
  [YES, NO].flatMap((words, at) => words.split(" ").map((word) => [word.normalize("NFC"), at === 0] as const)),
);
