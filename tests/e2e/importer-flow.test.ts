/** The importer from a file to its result, by keyboard alone; every press that decides something is counted. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { exactFile, MESSY_ROWS, messyFile } from "../gallery/messyFile.ts";
import { serveGallery } from "../gallery/serve.ts";
import { type Visit, visit } from "../gallery/visit.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

let gallery: HostPages;
let browser: Browser;
const opened: Visit[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});
afterEach(async () => {
  for (const seen of opened.splice(0)) await seen.close();
});

const open = async (query = "", options?: Parameters<typeof visit>[3]): Promise<Visit> => {
  const seen = await visit(browser, gallery, `kind=importer&requested=1&${query}&chunk=100`, options);
  opened.push(seen);
  return seen;
};
const widget = (page: Page) => page.locator("handrail-surface");

/** Presses Tab until something with this selector has the focus. */
const tabTo = async ({ page }: Visit, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await page.evaluate((wanted) => {
      const active = document.querySelector("handrail-surface")?.shadowRoot?.activeElement;
      return active?.matches(wanted) === true && getComputedStyle(active).visibility !== "hidden";
    }, selector);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector}.`);
};
const press = async (seen: Visit, selector: string): Promise<void> => {
  await tabTo(seen, selector);
  await seen.page.keyboard.press("Enter");
};
/** Waits until a step is there and its heading has the focus. */
const step = async ({ page }: Visit, selector: string): Promise<void> => {
  await widget(page).locator(selector).first().waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector("handrail-surface")?.shadowRoot;
    return root?.activeElement?.tagName === "H2";
  });
};

/** Chooses a file as a person does: the button, then the picker. */
const choose = async (seen: Visit, name: string, buffer: Buffer): Promise<void> => {
  const chooser = seen.page.waitForEvent("filechooser");
  await press(seen, ".drop .button.main");
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer });
};
const sent = (page: Page) => page.evaluate(() => window.gallery.batches.flatMap((batch) => batch.rows));

describe("an exact file", () => {
  it("takes two decisions: the file, and importing it", async () => {
    const seen = await open();
    await choose(seen, "people.csv", exactFile());
    await step(seen, ".review");
    expect(await widget(seen.page).locator(".causes, .note").count()).toBe(0);
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    expect(await seen.reported("importFinished")).toMatchObject({
      rows: 20,
      accepted: 20,
      rejected: 0,
      cancelled: false,
    });
    expect((await sent(seen.page))[0]).toEqual({
      name: "Person 0",
      email: "person0@example.com",
      company: "Northwind",
      since: "2024-03-01",
      revenue: 0,
      role: "Member",
    });
    await press(seen, ".foot .button.main");
    expect(await seen.reported("closed")).toEqual({ kind: "closed", reason: "completed" });
    expect(seen.noise).toEqual([]);
  });
});

describe("columns nobody has use for", () => {
  it("are named before anything is sent, a few of them, and can be given a place", async () => {
    const seen = await open();
    const { page } = seen;
    const others = ["Shoe size", "Colour", "Pet", "Car", "Nickname", "Seat", "Badge"];
    const head = ["Full name", "E-mail", ...others, ""].join(",");
    await choose(seen, "people.csv", Buffer.from(`${head}\nAnn,ann@example.com,42,red,cat,none,Annie,4,77,\n`));
    await step(seen, ".review");
    expect(await widget(page).locator(".note p").textContent()).toBe(
      "Columns of your file that are not imported: Shoe size, Colour, Pet, Car, Nickname, and 2 more. Match columns",
    );
    await press(seen, ".note button");
    await step(seen, ".pairs");
    await widget(page).getByLabel("Nickname goes to").selectOption("company");
    await press(seen, ".foot .button.main");
    await step(seen, ".review");
    expect(await widget(page).locator(".note p").textContent()).toContain("Pet, Car, Seat, and 1 more.");
    await press(seen, ".foot .button.main");
    await step(seen, ".sum");
    expect(await sent(page)).toMatchObject([{ name: "Ann", company: "Annie" }]);
  });
});

describe.each(["en", "ar"])("a messy file, in %s", (locale) => {
  it("goes through in at most eight decisions, by keyboard alone", async () => {
    const seen = await open(`locale=${locale}`);
    const { page } = seen;
    let decisions = 1;
    await choose(seen, "контакты.csv", messyFile());
    // Whatever is asked is answered with what is offered first.
    await widget(page).locator(".review, .choices").first().waitFor();
    while ((await widget(page).locator(".review").count()) === 0) {
      const title = await widget(page).locator("h2").textContent();
      await press(seen, ".choices .button");
      decisions += 1;
      await page.waitForFunction((before) => {
        const root = document.querySelector("handrail-surface")?.shadowRoot;
        return root?.querySelector("h2")?.textContent !== before && root?.querySelector(".choices, .review") !== null;
      }, title);
    }
    await step(seen, ".review");
    // Each cause has one button: dates, addresses that stand twice, roles. What it leaves is left out at the end.
    const causes = widget(page).locator(".cause");
    for (let left = await causes.count(); left > 0; ) {
      const before = await widget(page).locator(".sentence").textContent();
      const canFix = (await widget(page).locator(".fix:not([aria-disabled=true])").count()) > 0;
      if (!canFix) break;
      await press(seen, ".fix:not([aria-disabled=true])");
      decisions += 1;
      await page.waitForFunction((text) => {
        const root = document.querySelector("handrail-surface")?.shadowRoot;
        return root?.querySelector(".sentence")?.textContent !== text;
      }, before);
      left = await causes.count();
    }
    await press(seen, ".foot .button.main");
    decisions += 1;
    await step(seen, ".sum");
    expect(decisions).toBeLessThanOrEqual(8);
    const { rows, accepted, rejected } = await seen.reported("importFinished");
    expect(rows).toBe(MESSY_ROWS);
    expect(accepted + rejected).toBe(MESSY_ROWS);
    expect(accepted).toBeGreaterThanOrEqual(MESSY_ROWS - 4);
    const taken = await sent(page);
    expect(taken).toHaveLength(accepted);
    expect(taken[0]).toMatchObject({ name: "Анна Соколов", email: "user0@example.com" });
    expect(seen.noise).toEqual([]);
  });
});

const PEOPLE = `Full name,E-mail,Company,Customer since,Revenue,Role
Ann,ann@example.com,Northwind,2024-01-01,1,Owner
Bob,nobody,Contoso,2024-01-02,2,Member
Cy,cy@example.com,Contoso,2024-01-03,3,Member
Di,nobody either,Contoso Ltd,2024-01-04,4,Guest
`;
const openRows = async (query = "", file = PEOPLE): Promise<Visit> => {
  const seen = await open(query);
  await choose(seen, "people.csv", Buffer.from(file));
  await step(seen, ".review");
  await press(seen, ".foot .end");
  await step(seen, ".grid");
  await widget(seen.page).locator(".grid [role=gridcell]").first().waitFor();
  return seen;
};
const active = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => {
    const cell = document.querySelector("handrail-surface")?.shadowRoot?.activeElement;
    return `${cell?.getAttribute("role")} ${cell?.closest("[role=row]")?.getAttribute("aria-rowindex")}/${cell?.getAttribute("aria-colindex")} ${cell?.textContent}`;
  });
const cellIs = async (seen: Visit, wanted: string): Promise<void> => {
  await expect.poll(() => active(seen), { timeout: 5000 }).toBe(wanted);
};

describe("the grid", () => {
  it("is walked with the arrow keys, its ends reached, faults jumped to and read out", async () => {
    const seen = await openRows();
    const { page } = seen;
    await tabTo(seen, ".grid [role=gridcell]");
    await cellIs(seen, "gridcell 2/2 Bob");
    await page.keyboard.press("ArrowRight");
    await cellIs(seen, "gridcell 2/3 nobody");
    expect(await widget(page).locator("#row-problem").textContent()).toBe("E-mail is not an e-mail address");
    await page.keyboard.press("F8");
    await cellIs(seen, "gridcell 3/3 nobody either");
    await page.keyboard.press("Shift+F8");
    await cellIs(seen, "gridcell 2/3 nobody");
    await page.keyboard.press("Control+End");
    await cellIs(seen, "gridcell 3/7 Guest");
    await page.keyboard.press("Home");
    await cellIs(seen, "rowheader 3/1 5");
    await page.keyboard.press("Control+Home");
    await cellIs(seen, "rowheader 2/1 3");
  });

  it("takes what is typed, gives it up with Escape, undoes and redoes it", async () => {
    const seen = await openRows();
    const { page } = seen;
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    await cellIs(seen, "gridcell 2/3 nobody");
    await page.keyboard.type("bob@example.com");
    await page.keyboard.press("Enter");
    // Put right, it is no longer among the rows with problems; the next one takes its place.
    await cellIs(seen, "gridcell 2/3 nobody either");
    await page.keyboard.press("Control+z");
    await cellIs(seen, "gridcell 2/3 nobody");
    await page.keyboard.press("Control+Shift+z");
    await cellIs(seen, "gridcell 2/3 nobody either");
    expect(await widget(page).locator("dialog").count()).toBe(1);
  });

  it("leaves rows out that were selected, and gives them a value", async () => {
    const seen = await openRows();
    const { page } = seen;
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("Shift+ArrowDown");
    await widget(page).locator(".selection").waitFor();
    expect(await widget(page).locator(".selection strong").textContent()).toBe("2 rows selected");
    await widget(page).locator(".selection select").selectOption("email");
    await widget(page).locator(".selection input").fill("all@example.com");
    await widget(page).locator(".selection input").press("Enter");
    // One of two with the same address is a fault of its own.
    await expect.poll(() => widget(page).locator(".grid [role=row]").count()).toBe(2);
    await page.keyboard.press("Tab");
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("Space");
    await press(seen, ".selection .button");
    await widget(page).locator(".nothing").waitFor();
  });

  it("finds and replaces, after saying how much that is, in one step", async () => {
    const seen = await openRows();
    const { page } = seen;
    await widget(page).locator(".filter select").selectOption("all");
    await press(seen, ".tools .button[aria-expanded]");
    await tabTo(seen, ".replace input");
    await page.keyboard.type("contoso");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Fabrikam");
    await widget(page).locator(".replace").getByText("3 values would change").waitFor();
    await press(seen, ".replace [type=submit]");
    await widget(page).locator(".grid").getByText("Fabrikam Ltd").waitFor();
    await widget(page).locator(".undo .icon").first().click();
    await widget(page).locator(".grid").getByText("Contoso Ltd").waitFor();
  });

  it("finds a text, and goes from fault to fault in all rows", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `P${at},p${at}@example.com`);
    rows[2500] = "Late,late";
    const seen = await openRows("", `Full name,E-mail\n${rows.join("\n")}`);
    const { page } = seen;
    await widget(page).locator(".filter select").selectOption("all");
    await expect.poll(() => widget(page).locator(".grid").getAttribute("aria-rowcount")).toBe("3001");
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("F8");
    await cellIs(seen, "gridcell 2502/3 late");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("P1234");
    await expect.poll(() => widget(page).locator(".grid").getAttribute("aria-rowcount")).toBe("2");
  });

  it("goes to what is only worth a look once no problem is left, and says so", async () => {
    const rows = ["Ann,ann@example.com", "Bo,bo@gmial.com", "Cy,none", "Di,di@hotmial.com"];
    const seen = await openRows("", `Full name,E-mail\n${rows.join("\n")}`);
    const { page } = seen;
    await widget(page).locator(".filter select").selectOption("all");
    await widget(page).locator(".status").getByText("when none is left, to the next remark").waitFor();
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("F8");
    await cellIs(seen, "gridcell 4/3 none");
    await page.keyboard.type("cy@example.com");
    await page.keyboard.press("Enter");
    await cellIs(seen, "gridcell 5/3 di@hotmial.com");
    await page.keyboard.press("Shift+F8");
    await cellIs(seen, "gridcell 3/3 bo@gmial.com");
    await expect
      .poll(() => widget(page).locator("#row-problem").textContent())
      .toBe("E-mail: the domain looks misspelt");
    await page.keyboard.press("F8");
    await cellIs(seen, "gridcell 5/3 di@hotmial.com");
  });

  it("goes on to another list where all of one is put right", async () => {
    const seen = await openRows("", "Full name,E-mail\nBo,bo@gmial.com\nCy,none\n");
    const { page } = seen;
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("cy@example.com");
    await page.keyboard.press("Enter");
    await widget(page).locator(".nothing").waitFor();
    await widget(page).getByRole("button", { name: "Next problem" }).click();
    await widget(page).locator(".grid").getByText("bo@gmial.com").waitFor();
  });

  it("draws a hundred thousand rows a window at a time, and reaches the last", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `P${at},p${at}@example.com`);
    const seen = await openRows("", `Full name,E-mail\n${rows.join("\n")}\nlast,none`);
    const { page } = seen;
    await widget(page).locator(".filter select").selectOption("all");
    await expect.poll(() => widget(page).locator(".grid").getAttribute("aria-rowcount")).toBe("100002");
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await cellIs(seen, "gridcell 100002/2 last");
    expect(await widget(page).locator(".grid [role=row]").count()).toBeLessThan(60);
  });
});

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

describe("a list within a sentence", () => {
  const FILE = "Full name,E-mail,Since\n,none,soon\nBo,nobody,2024-01-01\nEd,ed@example.com,2024-01-01\n";
  it.each([
    ["en", "nobody, none", "missing; E-mail is not", "1 row is ready and 2 need a look"],
    // Where the texts are English for want of others, no German stands among them.
    ["de", "nobody, none", "missing; E-mail is not", "1 row is ready and 2 need a look"],
    ["ar", "nobody، none", "Full name؛ القيمة", "صف واحد جاهز واثنان يحتاجان إلى نظرة"],
  ])("is joined as the language of the texts has it (%s)", async (locale, values, reasons, sentence) => {
    const seen = await open(`locale=${locale}`);
    const { page } = seen;
    await choose(seen, "people.csv", Buffer.from(FILE));
    await step(seen, ".review");
    expect(await widget(page).locator(".sentence").textContent()).toBe(sentence);
    expect(await widget(page).locator(".cause .quiet").first().textContent()).toContain(values);
    await press(seen, ".foot .end");
    await step(seen, ".grid");
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("Home");
    await expect.poll(() => widget(page).locator("#row-problem").textContent()).toContain(reasons);
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

describe("a table in another shape", () => {
  it("that was pasted into a form is offered by its number of rows, and begun with", async () => {
    const pasted = encodeURIComponent("Full name\tE-mail\nAnn\tann@example.com\nBo\tbo@example.com");
    const seen = await visit(browser, gallery, `kind=importer&pasted=${pasted}`);
    opened.push(seen);
    await widget(seen.page).getByText("Import these 2 rows").waitFor();
    await seen.page.keyboard.press("F6");
    await press(seen, ".button.main");
    await step(seen, ".review");
    expect(await widget(seen.page).locator(".sentence").textContent()).toBe("2 rows are ready");
  });

  it("is a workbook: its sheets are asked about, and those with the same headings read as one", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Full name", "E-mail"],
        ["Ann", "ann@example.com"],
      ]),
      "North",
    );
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Full name", "E-mail"],
        ["Bo", "bo@example.com"],
      ]),
      "South",
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([["Notes"], ["Call Ann"]]), "Notes");
    const seen = await open();
    await choose(seen, "people.xlsx", write(book, { type: "buffer", bookType: "xlsx" }));
    await step(seen, ".ticks");
    const boxes = widget(seen.page).locator(".ticks input");
    for (const [at, wanted] of [true, true, false].entries()) {
      if ((await boxes.nth(at).isChecked()) === wanted) continue;
      await boxes.nth(at).focus();
      await seen.page.keyboard.press("Space");
    }
    await press(seen, ".foot .button.main");
    await step(seen, ".review");
    expect(await widget(seen.page).locator(".sentence").textContent()).toBe("2 rows are ready");
  });

  it("has letters nobody is sure of: values beside the question change with the encoding", async () => {
    const seen = await open();
    const koi8 = [0xe9, 0xcd, 0xd1, 0x2c, 0x45, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xe1, 0xce, 0xce, 0xc1];
    await choose(seen, "people.csv", Buffer.concat([Buffer.from(koi8), Buffer.from(",ann@example.com\n")]));
    await step(seen, "ul.examples");
    await widget(seen.page).locator(".field select").selectOption("windows-1251");
    await widget(seen.page).locator("ul.examples").getByText("бООБ").waitFor();
    await widget(seen.page).locator(".field select").selectOption("koi8-r");
    await widget(seen.page).locator("ul.examples").getByText("Анна").waitFor();
    await press(seen, ".choices .button");
    await step(seen, ".review");
  });

  it("is put right on a phone, row by row", async () => {
    const seen = await open("", { viewport: { width: 375, height: 700 } });
    const { page } = seen;
    await choose(seen, "people.csv", Buffer.from(PEOPLE));
    await step(seen, ".review");
    await press(seen, ".foot .end");
    await press(seen, ".cards .row");
    await tabTo(seen, ".row-form input[aria-invalid=true]");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("bob@example.com");
    await page.keyboard.press("Enter");
    await expect.poll(() => widget(page).locator(".cards .row").count()).toBe(1);
  });
});

describe("an import left half-way", () => {
  it("goes on after the page was loaded anew, and takes no row twice", async () => {
    const seen = await open("chunk=10");
    const { page } = seen;
    await choose(seen, "people.csv", exactFile());
    await step(seen, ".review");
    await page.evaluate(() => {
      window.gallery.mode = "hold";
    });
    await press(seen, ".foot .button.main");
    await expect.poll(async () => (await sent(page)).length).toBe(10);
    const before = await page.evaluate(() => window.gallery.batches.map(({ key }) => key));
    await page.reload();
    await widget(page).locator(".note").waitFor();
    await press(seen, ".note .button.main");
    await step(seen, ".sum");
    const after = await page.evaluate(() => window.gallery.batches.map(({ key }) => key));
    // What was on its way is sent again under its own name; nothing else is.
    const again = after.filter((key) => before.includes(key));
    expect(again.length).toBeLessThanOrEqual(1);
    expect(new Set([...before, ...after]).size).toBe(2);
    expect(await widget(page).locator(".sum .accepted").textContent()).toBe("20 rows imported");
  });

  it("is taken up with everything that was put right, before anything was sent", async () => {
    const seen = await openRows();
    const { page } = seen;
    await tabTo(seen, ".grid [role=gridcell]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("bob@example.com");
    await page.keyboard.press("Enter");
    await cellIs(seen, "gridcell 2/3 nobody either");
    await page.reload();
    await widget(page).getByText("Go on with people.csv?").waitFor();
    await press(seen, ".note .button.main");
    await step(seen, ".review");
    expect(await widget(page).locator(".sentence").textContent()).toBe("3 rows are ready and 1 needs a look");
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
