import { expect, test } from "vitest";
import { readAll, readerOf } from "../readerOf.test-data.ts";

const faults = (type: string, texts: readonly string[]): readonly unknown[] => readAll(texts, { type });
const allFaulty = (fault: string, texts: readonly string[]): readonly string[] => texts.map(() => `<${fault}>`);

test("countries are known by either code, by name in many languages, and by what people call them", () => {
  const german = [
    "DE",
    "de",
    "DEU",
    "Germany",
    "Deutschland",
    "Allemagne",
    "Alemania",
    "Германия",
    "德国",
    "ドイツ",
    "독일",
    "ألمانيا",
    "เยอรมนี",
    "Federal Republic of Germany",
  ];
  expect(faults("country", german)).toEqual(german.map(() => "DE"));
  expect(
    faults("country", [
      "USA",
      "U.S.A.",
      "United States of America",
      "UK",
      "GBR",
      "England",
      "South Korea",
      "Korea, Republic of",
      "Hong Kong",
    ]),
  ).toEqual(["US", "US", "US", "GB", "GB", "GB", "KR", "KR", "HK"]);
});

test("countries with nearly the same name are not mixed up", () => {
  expect(
    faults("country", [
      "Korea, Dem. People's Rep.",
      "Congo, Dem. Rep.",
      "Democratic Republic of the Congo",
      "Congo, Rep.",
      "Republic of China",
      "People's Republic of China",
      "Virgin Islands, U.S.",
      "Guinea-Bissau",
      "Niger",
      "Dominican Republic",
      "Dominica",
    ]),
  ).toEqual(["KP", "CD", "CD", "CG", "TW", "CN", "VI", "GW", "NE", "DO", "DM"]);
});

test("saints and islands joined by a word are known as by a sign", () => {
  expect(
    faults("country", [
      "Trinidad and Tobago",
      "Bosnia and Herzegovina",
      "Saint Kitts and Nevis",
      "St. Lucia",
      "Saint Lucia",
    ]),
  ).toEqual(["TT", "BA", "KN", "LC", "LC"]);
});

test("what is no country, or no longer one, is at fault", () => {
  const texts = ["Atlantis", "XX", "EU", "DD", "ZZ", "Europe", "the", "1"];
  expect(faults("country", texts)).toEqual(allFaulty("country", texts));
});

test("every country code of ISO 3166 is known in both lengths", () => {
  const { value } = readerOf({ type: "country" });
  // Drawn from all over the table: first and last of letters, and those whose codes go different ways.
  for (const pair of "ABW:AW AGO:AO ATF:TF AUT:AT BLR:BY CHE:CH CHN:CN COM:KM CYM:KY DNK:DK EST:EE GRL:GL GUF:GF IRL:IE JAM:JM KNA:KN MYT:YT PRK:KP POL:PL PRT:PT SGS:GS SPM:PM SRB:RS SVK:SK SVN:SI SWE:SE UKR:UA URY:UY ZAF:ZA ZMB:ZM ZWE:ZW".split(
    " ",
  )) {
    const [long = "", short = ""] = pair.split(":");
    expect([pair, value(long), value(short)]).toEqual([pair, short, short]);
  }
});
