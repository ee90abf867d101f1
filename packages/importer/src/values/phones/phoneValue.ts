import { asciiForm } from "../asciiForm.ts";

/**
 * The phone number in a text; null where there is none. `+` or `00` and a country code give E.164, as does a number
 * without them where the column has a country we know; else it stays as written, in ASCII. An extension follows as
 * ` ext. 12`. Only the shape is checked, 7 to 15 digits: which numbers a country gives out changes every month.
 */
export const readPhone = (text: string, country: string | null): string | null => {
  const form = asciiForm(text);
  if (form.length > 60) return null;
  const match =
    /^(?:tel:)?(\(?\+?[\d(][\d ()./-]*?)(?:[ ,;]*(?:ext\.?|extension|x|#|доб\.?|Durchwahl)[ .:=]*(\d{1,7}))?$/iu.exec(
      form,
    );
  const [, written = "", extension] = match ?? [];
  const rule = country === null ? undefined : RULES.get(country.toUpperCase());
  const number = international(written.trim(), rule) ?? national(written.trim(), rule);
  const digits = number.replace(/\D/g, "").length;
  if (digits < 7 || digits > 15) return null;
  return extension === undefined ? number : `${number} ext. ${extension}`;
};

/** How a country's numbers are written: its calling code, and what is dialled before a number within it. */
interface PhoneRule {
  readonly code: string;
  readonly trunk: string;
}

const international = (written: string, rule: PhoneRule | undefined): string | null => {
  const prefix = /^\(?(\+|00)/.test(written) || (rule?.code === "1" && written.startsWith("011"));
  if (!prefix) return null;
  // The zero in `+44 (0)20` is dialled only within the country.
  const digits = written.replace("(0)", "").replace(/\D/g, "");
  const bare = written.includes("+") ? digits : digits.replace(/^(00|011)/, "");
  return bare.startsWith("0") ? "" : `+${bare}`;
};

const national = (written: string, rule: PhoneRule | undefined): string => {
  if (rule === undefined) return written;
  const digits = written.replace(/\D/g, "");
  const isTrunk = rule.trunk !== "" && digits.startsWith(rule.trunk) && (rule.trunk === "0" || digits.length > 10);
  return `+${rule.code}${isTrunk ? digits.slice(rule.trunk.length) : digits}`;
};

/** Calling codes (ITU E.164), by trunk prefix: `0`, none, `1`, `8`, `06`. In Italy the zero is part of the number. */
const CALLING: readonly (readonly [trunk: string, codes: string])[] = [
  [
    "0",
    "AE971AR54AT43AU61BD880BE32BG359BO591BR55CH41CL56CN86CO57DE49DZ213EG20FI358FR33GB44HR385ID62IE353IL972IN91IQ964IR98" +
      "JO962JP81KE254KR82LB961LK94LT370MA212MY60NG234NL31NP977NZ64PE51PH63PK92RO40RS381SA966SE46SI386SK421TH66TR90TW886" +
      "UA380VE58VN84ZA27",
  ],
  ["", "CR506CY357CZ420DK45EC593EE372ES34GR30HK852IS354IT39KW965LU352LV371MX52NO47PL48PT351QA974SG65TN216UY598"],
  ["1", "US1CA1"],
  ["8", "BY375KZ7RU7"],
  ["06", "HU36"],
];

const RULES: ReadonlyMap<string, PhoneRule> = new Map(
  CALLING.flatMap(([trunk, codes]) =>
    [...codes.matchAll(/([A-Z]+)(\d+)/g)].map(([, country = "", code = ""]) => [country, { code, trunk }] as const),
  ),
);

/**
 * Whether a text is a number in the usual shape, a quick yes: `+` or a digit, then digits with blanks and signs between,
 * enough of them whatever is put before or taken away.
 */
export const isPlainPhone = (text: string): boolean => PLAIN.test(text);

const PLAIN = /^(?:\+[1-9](?:[ ./-]?\d){6,14}|\(?(?!00|011)\d(?:[ ./()-]{0,2}\d){9,11})$/;
