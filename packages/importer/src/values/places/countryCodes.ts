import { namesIn } from "../languages.ts";
import { memoise } from "../memoise.ts";
import { looseForm } from "../plainValue.ts";

/**
 * Makes the search for countries: the ISO 3166-1 alpha-2 code of a country given by either of its codes, by its name in
 * one of the languages the browser knows it in, or by what people call it; null where it is none. Names are looked up
 * in one language after the other, and only as far as needed.
 */
export const createCountrySearch = (): ((text: string) => string | null) => {
  const codes = new Map<string, string>([["xk", "XK"]]);
  for (const [block, letter = ""] of CODES.split(" ").map((block) => [block, block[0]] as const))
    for (const [, second = "", rest = ""] of block.matchAll(/([a-z])([A-Z]+)/g)) {
      const code = letter + second.toUpperCase();
      codes.set(code.toLowerCase(), code);
      codes.set((rest.length === 1 ? code + rest : letter + rest).toLowerCase(), code);
    }
  for (const [word = "", code = ""] of OTHERS.split(" ").map((pair) => pair.split(":"))) {
    codes.set(word, code);
    codes.set(code.toLowerCase(), code);
  }
  const names = namesIn("region", [...new Set(codes.values())]);
  const find = (text: string): string | null => {
    const loose = looseForm(text);
    return codes.get(loose) ?? names(loose);
  };
  return memoise((text) => {
    // Registers write `Iran, Islamic Republic of`, `Virgin Islands, U.S.`, `Korea, Dem. Rep.`; browsers write `&`, `St.`.
    const bare = text
      .replace(/[,(].*/, "")
      .replace(OFFICIAL, " ")
      .replace(/\bsaint\b/i, "St");
    return (
      find(text) ??
      find(text.replace(/^(.*), (.*)$/, "$2 $1")) ??
      (/\bdem/i.test(text) ? find(`dem ${bare}`) : null) ??
      find(bare)
    );
  });
};

const OFFICIAL =
  /\b(and|the|of|republic|kingdom|commonwealth|principality|sultanate|federal|federative|socialist|islamic|arab|united|state|people'?s|democratic|dem\.|(?:bundes)?republik|r[eé]publique|rep[uú]blica)(?!\p{L})/giu;

/**
 * ISO 3166-1, by first letter: the second letter of the alpha-2 code, then what the alpha-3 code has after the alpha-2
 * code, or after its first letter where it goes another way.
 */
const CODES =
  "AdNDeREfGgTGiAlBmRMoGOqTArGsMtUTuSwBWxLAzE BaIHbRBdGDeLfAgRhRiDIjENlMmUnRNoLqESrAsHStNvTwAyLRzLZ " +
  "CaNcKdODfAFgOGhEiVkOKlHLmRnHNoLrIuBvPVwUWxRyPzE DeUjIkNKmAoMzA EcUeSTgYhSHrIsPtH FiNjIkLKmSMoROrA " +
  "GaBbRdRDeOfUFgYhAiBlRLmBnINpLPqNQrCtMuMwNByUY HkGmDnDrVtIuN IdNeRLlSRmNnDoTqRQrNsLtA JeYmAMoRpN " +
  "KeNgZhMiRnArORwTzAZ LaObNcAiEkArBRsOtUuXvAyBY MaRcOdAeNEfAFgDGhLkDlImRnGoACpNPqTQrTsRtLTuSvDVwIxEXySzOZ " +
  "NaMcLeRfKgAiClDoRpLrUuIUzL OmN PaNeRfYFgNGhLkAKlOLnCNrIsEtRTwLWyRY QaT ReUoUuSwA " +
  "SaUbLBcYCdNeWEgPhNiVNjMkVKlEmRnENoMrURsDtPvLVxMyRzWZ TcAdCDgOhAjKkLlSmKMnUNoNrURtOvUVwNzA " +
  "UaKRgAmIsAyRYzB VaTcTeNgBiRnMuT WfLFsM YeM ZaFmBwE";

/** Alpha-3 codes with another first letter, former names, and what people write. */
const OTHERS =
  "sgs:GS com:KM prk:KP cym:KY spm:PM srb:RS atf:TF myt:YT xkx:XK uk:GB greatbritain:GB britain:GB england:GB " +
  "scotland:GB wales:GB northernireland:GB holland:NL america:US unitedstatesofamerica:US uae:AE korea:KR demkorea:KP " +
  "republicofchina:TW drc:CD demcongo:CD congo:CG russian:RU russianfederation:RU czech:CZ ivorycoast:CI burma:MM " +
  "macedonia:MK capeverde:CV swaziland:SZ easttimor:TL turkey:TR brunei:BN syrian:SY lao:LA holysee:VA ger:DE sui:CH";
