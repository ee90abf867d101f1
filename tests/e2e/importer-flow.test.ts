/** The importer from a file to its result, by keyboard alone; every press that decides something is counted. */
import { describe, expect, it } from "vitest";
import { exactFile, MESSY_ROWS, messyFile } from "../gallery/messyFile.ts";
import { choose, press, sent, startDesk, step, tabTo, widget } from "./importer/desk.ts";

const open = startDesk();

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
