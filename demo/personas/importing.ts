import type { Locator } from "playwright-core";
import type { Hands } from "./hands.ts";

/** A file as somebody has it. */
export interface OwnFile {
  readonly name: string;
  readonly buffer: Buffer;
}

const windowOf = ({ page }: Hands): Locator => page.locator("dialog.import");

/** Takes up the card that offers the importer. */
export const takeUpOffer = async (hands: Hands): Promise<void> => {
  await hands.page.locator(".card .button.main").click();
  await windowOf(hands).waitFor();
};

/** Chooses a file in the importer's window and answers what it asks by what it offers first. */
export const chooseFile = async (hands: Hands, { name, buffer }: OwnFile): Promise<void> => {
  const importer = windowOf(hands);
  await importer.locator('.drop input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await answerQuestions(hands);
};

const answerQuestions = async (hands: Hands): Promise<void> => {
  const importer = windowOf(hands);
  const question = importer.locator(".choices");
  const review = importer.locator(".review");
  await review.or(question).first().waitFor();
  while (!(await review.isVisible())) {
    const asked = await importer.locator("h2").textContent();
    await hands.ponder(0.5);
    await question.locator(".button").first().click();
    // The heading is the question: the next one, or the review, has another.
    await importer
      .locator("h2")
      .filter({ hasNotText: asked ?? "" })
      .waitFor();
    await review.or(question).first().waitFor();
  }
};

/** Takes what the importer thinks unknown values were meant to be; answers how many times it had to be pressed. */
export const takeSuggestions = async (hands: Hands): Promise<number> => {
  const importer = windowOf(hands);
  const fix = importer.locator(".causes form .button.fix:not([aria-disabled=true])").first();
  let presses = 0;
  for (; await fix.isVisible(); presses += 1) {
    const ready = (await importer.locator(".sentence").textContent()) ?? "";
    await hands.ponder(0.5);
    await fix.click();
    await importer.locator(".sentence").filter({ hasNotText: ready }).waitFor();
  }
  return presses;
};

/** Imports: past what will happen, the sending and the sum, until the window is gone. */
export const finishImport = async (hands: Hands): Promise<void> => {
  const { ponder } = hands;
  const importer = windowOf(hands);
  const goOn = importer.locator(".foot .button.main");
  await importer.locator(".review").waitFor();
  await ponder(0.5);
  await goOn.click();
  // The demo says first what it would do.
  await importer.locator(".consequence").waitFor();
  await importer.locator(".sum").waitFor();
  await ponder(0.5);
  await goOn.click();
  await importer.locator(".sum .accepted").waitFor({ timeout: 60_000 });
  await ponder(0.5);
  await goOn.click();
  await importer.waitFor({ state: "hidden" });
};
