/** What an import fetches: code that only some files need comes with those, and with no other. */
import { describe, expect, it } from "vitest";
import { exactFile, messyFile } from "../gallery/messyFile.ts";
import { choose, startDesk, widget } from "./importer/desk.ts";

const open = startDesk();

/** What the size budget of an ordinary import leaves out, by the names of its files. */
const FOR_SOME =
  /RowsStep|AskStep|HowRead|Findings|Confirm|Resume|guess|mending|gridRows|createPlainLane|plainRows|openTape|openWorkbook|recognise|writeRejects|rejectWords|createHostCheck|createTableCheck|Template|phoneType|countryType|currencyType|listType/;

/** Walks from the choice of a file to the review, and answers the names of the files that were fetched. */
const fetchedFor = async (file: Buffer): Promise<readonly string[]> => {
  const seen = await open();
  const names: string[] = [];
  seen.page.context().on("request", (request) => {
    const name = /([\w-]+)-[\w-]{8}\.js$/.exec(new URL(request.url()).pathname)?.[1];
    if (name !== undefined) names.push(name);
  });
  await choose(seen, "people.csv", file);
  await widget(seen.page).locator(".review, .choices").first().waitFor();
  // What is fetched beforehand is fetched by then.
  await seen.page.waitForLoadState("networkidle");
  return names;
};

describe("an import", () => {
  it("of an exact file fetches nothing that only others need", async () => {
    const names = await fetchedFor(exactFile());
    expect(names).toContain("dateTypes");
    expect(names.filter((name) => FOR_SOME.test(name))).toEqual([]);
  });

  it("of a messy one fetches what guesses", async () => {
    const names = await fetchedFor(messyFile());
    expect(names).toEqual(expect.arrayContaining(["guessDialect", "guessTable", "guessLegacy"]));
  });
});
