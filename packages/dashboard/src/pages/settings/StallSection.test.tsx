// @vitest-environment happy-dom
import { timestamp } from "@handrail/core/base";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { open, press, serve } from "../../../fixtures/openPage.tsx";
import { createState, type FakeState } from "../../../fixtures/state.ts";

let state: FakeState;

beforeEach(() => {
  state = createState(timestamp(Date.UTC(2026, 10, 21, 12)));
});
afterEach(cleanup);

const budget = () => screen.findByRole("spinbutton", { name: "Interrupted at most, of those who would have managed" });

const type = async (text: string) => fireEvent.input(await budget(), { target: { value: text } });

const words = (element: HTMLElement): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("when people may be interrupted", () => {
  it("stands in the settings with what each choice means", async () => {
    serve(state);
    open("/settings");
    expect(await budget()).toHaveProperty("value", "5");
    expect(words(await budget())).toContain("19 people who managed alone");
    const choice = screen.getByRole("group", { name: "Before a step has enough people for the promise" });
    expect(within(choice).getByRole("radio", { name: "Stay silent" })).toHaveProperty("checked", true);
    expect(words(within(choice).getByRole("radio", { name: "Help when it is very likely" }))).toContain(
      "not guaranteed there",
    );
  });

  it("is saved, and leaves the attention budget as it is", async () => {
    const sent = serve(state);
    const { globalHoldout, attention } = state.environments["production"]?.settings ?? {};
    open("/settings");
    await type("2.5");
    expect(words(await budget())).toContain("39 people who managed alone");
    fireEvent.click(screen.getByRole("radio", { name: "Help when it is very likely" }));
    await press("Save when to interrupt");
    await screen.findByText(/^Saved\. The models are fitted/);
    expect(sent.map(({ body }) => body)).toEqual([
      { globalHoldout, attention, stall: { falseInterruptions: 0.025, beforePromise: "cautious" } },
    ]);
  });

  it("survives a change of the attention budget", async () => {
    const sent = serve(state);
    open("/settings");
    await type("10");
    await press("Save when to interrupt");
    await screen.findByText(/^Saved\. The models are fitted/);
    fireEvent.input(screen.getByRole("spinbutton", { name: "Interruptions in one visit" }), { target: { value: "1" } });
    await press("Save the budget");
    await screen.findByText(/^Saved\. Browsers take it up/);
    expect(sent.at(-1)?.body).toMatchObject({ attention: { perSession: 1 }, stall: { falseInterruptions: 0.1 } });
  });

  it.each(["0.5", "21", ""])("does not take %o, and says what it takes", async (text) => {
    serve(state);
    open("/settings");
    await type(text);
    expect((await budget()).getAttribute("aria-invalid")).toBe("true");
    expect(words(await budget())).toContain("A number from 1 to 20.");
    expect(screen.getByRole("button", { name: "Save when to interrupt" })).toHaveProperty("disabled", true);
  });

  it("can be read and not changed by whoever does not own the workspace", async () => {
    state.role = "viewer";
    serve(state);
    open("/settings");
    expect((await budget()).closest("fieldset")).toHaveProperty("disabled", true);
  });
});
