/** The rows of an import, walked and put right by keyboard; on a phone, one by one. */
import { describe, expect, it } from "vitest";
import { choose, press, startDesk, step, tabTo, widget } from "./importer/desk.ts";
import { cellIs, openRowsAt, PEOPLE } from "./importer/rows.ts";

const open = startDesk();

const openRows = (query?: string, file?: string) => openRowsAt(open, query, file);

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
    // What was typed is looked at meanwhile: until then there is a problem left.
    await expect.poll(() => widget(page).locator("[aria-invalid=true]").count()).toBe(0);
    await page.keyboard.press("Shift+F8");
    await cellIs(seen, "gridcell 3/3 bo@gmial.com");
    // Worth a look, and no fault: readers must not be told that it is wrong.
    expect(await widget(page).locator(".cell.marked:not(.faulty)").count()).toBe(2);
    expect(await widget(page).locator("[aria-invalid=true]").count()).toBe(0);
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

describe("a row", () => {
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
