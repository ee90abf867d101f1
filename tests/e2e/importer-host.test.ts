/** What the host says to rows, before and after they are sent; and what becomes of those it takes and those it does not. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { choose, press, sent, startDesk, step, tabTo, widget } from "./importer/desk.ts";
import { PEOPLE } from "./importer/rows.ts";

const open = startDesk();

describe("what the host says", () => {
  it("is shown before anything is done, with what would change", async () => {
    const seen = await open("dryRun=1&consequence=Each%20contact%20gets%20a%20mail.");
    const { page } = seen;
    await choose(
      seen,
      "people.csv",
      Buffer.from("Full name,E-mail,Company\nAnn,ann@example.com,Northwind\nBo,bo@example.com,\n"),
    );
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".differences");
    expect(await widget(page).locator(".sum li").allTextContents()).toEqual([
      "1 row will be new",
      "1 row will change what is there",
    ]);
    expect(await widget(page).locator(".differences tbody tr").textContent()).toBe("2CompanyFabrikamNorthwind");
    await widget(page).getByText("Each contact gets a mail.").waitFor();
    expect(await sent(page)).toEqual([]);
    await press(seen, ".foot .button.main");
    await step(seen, ".sum .accepted");
    expect(await sent(page)).toHaveLength(2);
  });

  it("it would not accept is not sent: button, list and result add up, and the row waits to be put right", async () => {
    const seen = await open("dryRun=1");
    const { page } = seen;
    await page.evaluate(() => {
      window.gallery.mode = "refuse";
    });
    const file = "Full name,E-mail\nAnn,ann@example.com\nBo,bo@example.com\nCy,cy@example.com\n";
    await choose(seen, "people.csv", Buffer.from(file));
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    expect(await widget(page).locator(".sum > li").allTextContents()).toEqual([
      "2 rows will be new",
      "1 row would not be accepted: it is not sent, and can be put right",
    ]);
    expect(await widget(page).locator(".foot .button.main").textContent()).toBe("Import 2 rows");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum .accepted");
    expect((await sent(page)).map((row) => row["email"])).toEqual(["bo@example.com", "cy@example.com"]);
    expect(await widget(page).locator(".sum > li").allTextContents()).toEqual([
      "2 rows imported",
      "1 needs a look1 × E-mail: Already there",
      "1 row of headings or notes",
      "4 rows in the file",
    ]);
  });

  it("is not passed over by a double click on the button before", async () => {
    const seen = await open("dryRun=1");
    const { page } = seen;
    await choose(seen, "people.csv", Buffer.from("Full name,E-mail\nAnn,ann@example.com\n"));
    await step(seen, ".review");
    await widget(page).locator(".foot .button.main").click();
    await step(seen, ".sum");
    await widget(page).locator(".foot .button.main").hover();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.keyboard.press("Shift");
    expect(await widget(page).locator("h2").textContent()).toBe("What will happen");
    await widget(page).locator(".foot .button.main").click();
    await step(seen, ".accepted");
    expect(await page.evaluate(() => window.gallery.batches.length)).toBe(1);
  });

  it("about the whole table is a fault like any other", async () => {
    const seen = await open("checkTable=1");
    await choose(
      seen,
      "people.csv",
      Buffer.from("Full name,E-mail,Role\nAnn,ann@example.com,Owner\nBo,bo@example.com,Owner\n"),
    );
    await step(seen, ".review");
    await widget(seen.page).getByText("Role: Only one owner").waitFor();
  });

  it("against rows leads back to them: they are put right and sent again, the others are not", async () => {
    const seen = await open();
    const { page } = seen;
    await page.evaluate(() => {
      window.gallery.mode = "refuse";
    });
    await choose(seen, "people.csv", Buffer.from("Full name,E-mail\nAnn,ann@example.com\nBo,bo@example.com\n"));
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    expect(await widget(page).locator(".sum > li").allTextContents()).toEqual([
      "1 row imported",
      "1 needs a look1 × E-mail: Already there",
      "1 row of headings or notes",
      "3 rows in the file",
    ]);
    await press(seen, ".foot .button:not(.plain):not(.main)");
    await step(seen, ".review");
    await press(seen, ".cause .fix");
    await step(seen, ".grid");
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("anne@example.com");
    await page.keyboard.press("Enter");
    await widget(page).locator(".nothing").waitFor();
    await press(seen, ".rows > .foot .button");
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    expect((await sent(page)).map((row) => row["email"])).toEqual([
      "ann@example.com",
      "bo@example.com",
      "anne@example.com",
    ]);
    expect(await widget(page).locator(".sum .accepted").textContent()).toBe("2 rows imported");
  });
});

describe("rows the host took", () => {
  it("are in no list of a later round, and are counted as what they are", async () => {
    const seen = await open();
    const { page } = seen;
    await choose(seen, "people.csv", Buffer.from(PEOPLE));
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    await press(seen, ".foot .button:not(.plain):not(.main)");
    await step(seen, ".review");
    expect(await widget(page).locator(".review > .quiet").first().textContent()).toBe("2 rows imported");
    await press(seen, ".foot .end");
    await step(seen, ".grid");
    expect(await widget(page).locator(".filter option").allTextContents()).toEqual([
      "All rows (2)",
      "Rows with problems (2)",
      "E-mail is not an e-mail address (2)",
    ]);
    await widget(page).locator(".filter select").selectOption("all");
    await widget(page).locator(".filter").getByText("2 rows imported").waitFor();
    await expect.poll(() => widget(page).locator(".grid [role=rowheader]").allTextContents()).toEqual(["3", "5"]);
    // What is done to all rows alike means them no more.
    await press(seen, ".tools .button[aria-expanded]");
    await tabTo(seen, ".replace input");
    await page.keyboard.type("Owner");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Boss");
    await widget(page).locator(".replace").getByText("Nothing to replace.").waitFor();
    await press(seen, ".rows > .foot .button");
    await step(seen, ".review");
    await press(seen, ".cause summary");
    await press(seen, ".cause details .button");
    await widget(page).getByText("2 rows left out").waitFor();
  });
});

describe("the rows left out", () => {
  it("can be had as a file, and choosing it again leads straight to putting them right", async () => {
    const seen = await open();
    const { page } = seen;
    await choose(seen, "people.csv", Buffer.from(PEOPLE));
    await step(seen, ".review");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    const saved = page.waitForEvent("download");
    await press(seen, ".foot .button.plain");
    const download = await saved;
    expect(download.suggestedFilename()).toBe("people-left-out.csv");
    const file = readFileSync(await download.path());
    expect(file.toString("utf8").split(/\r?\n/u)[1]).toBe(
      "Bob,nobody,Contoso,2024-01-02,2,Member,3,E-mail is not an e-mail address",
    );
    await press(seen, ".foot .button.plain:nth-of-type(2)");
    await step(seen, ".drop");
    await choose(seen, "people-left-out.csv", file);
    await step(seen, ".review");
    expect(await widget(page).locator(".sentence").textContent()).toBe("No row is ready yet.");
  });
});
