import { utils, write } from "xlsx";
import type { Visit } from "../../gallery/visit.ts";
import { choose, step, widget } from "./desk.ts";

/** A list with something of everything: what is ready, what is not, what is worth a look, and columns nobody has use for. */
const FILE = `Who,E-mail,Since when,Firm,Role,Shoe size,Internal reference of the previous system
${Array.from({ length: 3 }, (_, at) => `Ann,ann${at}@example.com,soon,Contoso,Ownr,4${at},R-${at}`).join("\n")}
Bo,bo@example.com,,,,43,R-3
Cy,cy@example.com,2024-01-02,Northwind Traders of the North and Daughters,Member,44,R-4
Di,di@gmial.com,2024-01-03,Contoso,Guest,45,R-5
Eve,,2024-01-04,Contoso,Guest,46,R-6
Ann,ann@example.com,2024-01-05,,Guest,47,R-7
`;

/** So few letters that nobody can be sure of them. */
const KOI8 = Buffer.concat([
  Buffer.from([0xe9, 0xcd, 0xd1, 0x2c, 0x45, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xe1, 0xce, 0xce, 0xc1]),
  Buffer.from(",ann@example.com\n"),
]);

/** Two sheets with other headings. */
const twoSheets = (): Buffer => {
  const book = utils.book_new();
  for (const [sheet, heading] of [
    ["People of the northern branches", "E-mail"],
    ["Notes", "Note"],
  ] as const) {
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Full name", heading],
        ["Ann", "x"],
      ]),
      sheet,
    );
  }
  return write(book, { type: "buffer", bookType: "xlsx" });
};

/** Files that are asked about, and what their question is told by. */
const QUESTIONS: readonly (readonly [place: string, name: string, file: () => Buffer | string, selector: string])[] = [
  ["ask, sheets", "people.xlsx", twoSheets, ".ticks"],
  ["ask, headings", "words.csv", () => "alpha,beta\ngamma,delta\nepsilon,zeta\n", ".scroll input[type=radio]"],
  [
    "ask, column",
    "bare.csv",
    () => "Ann Ray,ann@example.com,Contoso\nBo Lee,bo@example.com,Fabrikam\nCy Dee,cy@example.com,Contoso\n",
    "ul.examples",
  ],
];

/** The address of a visit that can go through every step. */
export const EVERY_STEP = "chunk=1&dryRun=1&consequence=Each%20contact%20gets%20a%20mail.";

/**
 * Goes from the choice of a file to the result and on to a list left half-way, through everything a window can show.
 * `look` is called at each place; at the beginning of a step its heading has the focus, or this rejects.
 */
export const everyStep = async (seen: Visit, look: (place: string) => Promise<void>): Promise<void> => {
  const { page } = seen;
  const ours = widget(page);
  const press = (selector: string): Promise<void> => ours.locator(selector).first().click();
  const mode = (wanted: typeof window.gallery.mode): Promise<void> =>
    page.evaluate((next) => {
      window.gallery.mode = next;
      window.gallery.release();
    }, wanted);

  await step(seen, ".drop");
  await look("choose");
  for (const summary of await ours.locator("summary").all()) await summary.click();
  await look("choose, paste");
  await choose(seen, "list.pdf", "%PDF-1.7\n%\u00e2\u00e3\n");
  await ours.locator(".wrong:not(:empty)").waitFor();
  await look("choose, trouble");
  await choose(seen, "letters.csv", KOI8);
  await step(seen, "ul.examples");
  await look("ask, letters");
  for (const [place, name, file, selector] of QUESTIONS) {
    await press(".foot .plain");
    await step(seen, ".drop");
    await choose(seen, name, file());
    await step(seen, selector);
    await look(place);
  }
  await press(".foot .plain");
  await step(seen, ".drop");
  await choose(seen, "people.csv", FILE);
  await ours.locator(".review, .choices").first().waitFor();
  while ((await ours.locator(".review").count()) === 0) {
    await step(seen, ".choices");
    await look("ask");
    const title = await ours.locator("h2").textContent();
    await press(".sources .button, .choices .button");
    await page.waitForFunction((before) => {
      const root = document.querySelector("handrail-surface")?.shadowRoot;
      return root?.querySelector("h2")?.textContent !== before && root?.querySelector(".choices, .review") !== null;
    }, title);
  }
  await step(seen, ".review");
  await look("review");
  for (const summary of await ours.locator("summary").all()) await summary.click();
  await look("review, unfolded");
  await press(".review > .foot .plain:nth-of-type(2)");
  await step(seen, ".pairs");
  await look("how it was read");
  await press(".foot .button.main");
  await step(seen, ".review");
  await press(".review > .foot .end");
  await step(seen, ".grid [role=gridcell], .cards .row");
  await look("rows");
  await press(".tools .button[aria-expanded]");
  await look("rows, replace");
  if ((await ours.locator(".cards").count()) === 0) {
    await ours.locator(".grid [role=rowheader]").first().click();
    await ours.locator(".selection").waitFor();
    await look("rows, selection");
  } else {
    await press(".cards .row");
    await ours.locator(".row-form").waitFor();
    await look("rows, form");
    await press(".row-form .foot .end");
  }
  await press(".rows > .foot .button");
  await step(seen, ".review");

  await mode("hold");
  await press(".review > .foot .button.main");
  await step(seen, "progress");
  await look("confirm, asking");
  await mode("offline");
  await ours.locator(".choices .button").waitFor();
  await look("confirm, waiting");
  await mode("refuse");
  await press(".choices .button");
  // What was pressed has gone, so the focus goes to the heading; had it stayed there, it would be there.
  await step(seen, ".differences");
  await look("confirm");

  await mode("hold");
  await press(".foot .button.main");
  await step(seen, ".counts");
  await look("sending");
  await press(".foot .end");
  await look("sending, pausing");
  await mode("accept");
  await page.waitForFunction(() => {
    const root = document.querySelector("handrail-surface")?.shadowRoot;
    return root?.querySelector("progress")?.getAttribute("value") !== "0";
  });
  await look("sending, paused");
  await mode("fail");
  await press(".foot .end");
  await ours.locator(".wrong:not(:empty)").waitFor();
  await look("sending, trouble");
  await mode("accept");
  await press(".choices .button:not(.main)");
  await step(seen, ".sum");
  await look("result");
};
