/** An import whose page is left and loaded anew. */
import { describe, expect, it } from "vitest";
import { exactFile } from "../gallery/messyFile.ts";
import { choose, press, sent, startDesk, step, tabTo, widget } from "./importer/desk.ts";
import { cellIs, openRowsAt } from "./importer/rows.ts";

const open = startDesk();

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

  it("is offered before another file can be chosen, however late its code comes", async () => {
    const seen = await open("chunk=10");
    const { page } = seen;
    await choose(seen, "people.csv", exactFile());
    await step(seen, ".review");
    await page.evaluate(() => {
      window.gallery.mode = "hold";
    });
    await press(seen, ".foot .button.main");
    await expect.poll(async () => (await sent(page)).length).toBe(10);
    await page.route(/Resume/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.reload();
    await widget(page).locator(".drop").waitFor();
    expect(await widget(page).locator(".note").count()).toBe(1);
  });

  it("is taken up with everything that was put right, before anything was sent", async () => {
    const seen = await openRowsAt(open);
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
