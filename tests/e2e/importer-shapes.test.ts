/** Tables that are not a plain CSV file: pasted, a workbook, letters nobody is sure of. */
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { choose, press, startDesk, step, widget } from "./importer/desk.ts";

const open = startDesk();

describe("a table in another shape", () => {
  it("that was pasted into a form is offered by its number of rows, and begun with", async () => {
    const pasted = encodeURIComponent("Full name\tE-mail\nAnn\tann@example.com\nBo\tbo@example.com");
    const seen = await open(`pasted=${pasted}`, { asked: false });
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
});
