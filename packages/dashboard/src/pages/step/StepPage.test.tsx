// @vitest-environment happy-dom
import { timestamp } from "@handrail/core/base";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { open, press, serve } from "../../../fixtures/openPage.tsx";
import { createState, type FakeState } from "../../../fixtures/state.ts";

const NOW = timestamp(Date.UTC(2026, 10, 21, 12));

let state: FakeState;

beforeEach(() => {
  state = createState(NOW);
});
afterEach(cleanup);

const production = () => {
  const found = state.environments["production"];
  if (found === undefined) throw new Error("The fixtures have no production.");
  return found;
};

const detector = () => screen.findByRole("region", { name: "What the detector does here" });

const slider = async () =>
  within(await detector()).getByRole("slider", { name: "Interrupted at most, of 100 who would have managed" });

const slideTo = async (index: number) => fireEvent.input(await slider(), { target: { value: String(index) } });

describe("what the detector does", () => {
  it("is a promise in words, with the people behind it and what it means", async () => {
    serve(state);
    open("/steps/import-contacts");
    const part = await detector();
    within(part).getByText(
      /^Interrupts at most 5 in 100 people who would have managed, guaranteed\. Reaches \d+ in 100/,
    );
    within(part).getByText(/^From \d+ people who managed alone and \d+ who left/);
    expect(within(part).getByText("What “guaranteed” means").closest("details")?.textContent).toContain(
      "not a promise for each group by itself",
    );
    within(part).getByText(/^Of \d+ who managed alone it would have interrupted \d+ \(/);
  });

  it("is silence where nothing can be promised, with what is missing", async () => {
    serve(state);
    open("/steps/share-template");
    within(await detector()).getByText(/^Silent so far\. The promise needs 19 people .*; \d are there\.$/);
    cleanup();
    production().settings = {
      ...production().settings,
      stall: { falseInterruptions: 0.05, beforePromise: "cautious" },
    };
    open("/steps/share-template?days=7");
    within(await detector()).getByText(/^Careful so far: .*The promise needs 19 people/);
  });

  it("speaks of everybody although the page is narrowed to a plan, and says so", async () => {
    serve(state);
    open("/steps/import-contacts?plan=team");
    within(await detector()).getByText(/It knows no plans: all of this is about everybody\./);
  });

  it("shows the trade of the price under the slider, and says it to those who listen", async () => {
    serve(state);
    open("/steps/import-contacts");
    expect((await slider()).getAttribute("aria-valuetext")).toMatch(/^At most 5 in 100 .* Reaches \d+ in 100/);
    await slideTo(4);
    expect((await slider()).getAttribute("aria-valuetext")).toMatch(/^At most 15 in 100 .* Reaches \d+ in 100/);
    within(await detector()).getByText("At most 15 in 100");
  });

  it("says whom an impossible price needs", async () => {
    serve(state);
    open("/steps/share-template");
    await slideTo(0);
    expect((await slider()).getAttribute("aria-valuetext")).toMatch(/Not yet: needs 99 people/);
    within(await detector()).getByText(/^Not yet: needs 99 people who managed alone .*; \d are there\.$/);
  });

  it("makes the price the budget of all steps, and nothing else that is set", async () => {
    const sent = serve(state);
    const { globalHoldout, attention } = production().settings;
    open("/steps/import-contacts");
    expect(within(await detector()).getByRole("button", { name: "Use this budget" })).toHaveProperty("disabled", true);
    await slideTo(3);
    await press("Use this budget");
    await screen.findByText(/^Saved: at most 10 in 100, for all steps\./);
    const stall = { falseInterruptions: 0.1, beforePromise: "silent" };
    expect(sent).toMatchObject([{ method: "PUT", path: "/api/settings" }]);
    expect(sent[0]?.body).toEqual({ globalHoldout, attention, stall });
    expect(production().settings.stall).toEqual(stall);
    await screen.findByText(/^Interrupts at most 10 in 100 people/);
    expect(screen.getByRole("button", { name: "Use this budget" })).toHaveProperty("disabled", true);
  });

  it("says what is safe when the budget could not be set", async () => {
    serve(state);
    open("/steps/import-contacts");
    await slideTo(3);
    const fetch = window.fetch;
    window.fetch = async (href, init) =>
      init?.method === "PUT"
        ? new Response('{"error":"forbidden","message":"No."}', { status: 403 })
        : fetch(href, init);
    await press("Use this budget");
    expect((await screen.findByRole("alert")).textContent).toContain("The old one goes on.");
  });

  it("offers no button to whoever may not change it", async () => {
    state.role = "viewer";
    serve(state);
    open("/steps/import-contacts");
    within(await detector()).getByText("An owner can set the budget, for all steps.");
    expect(screen.queryByRole("button", { name: "Use this budget" })).toBeNull();
  });

  it("says of each sign which way it speaks here", async () => {
    serve(state);
    open("/steps/import-contacts");
    const signs = within(await detector())
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    expect(signs).toContain("clicks that did nothing12 times as often before leaving as among those who get through");
    expect(signs).toContain("going backhalf as often before leaving: people who do this here usually manage");
  });

  it("can be read as tables", async () => {
    serve(state);
    open("/steps/import-contacts");
    const part = await detector();
    for (const button of within(part).getAllByRole("button", { name: "Show as table" })) fireEvent.click(button);
    const trades = await within(part).findByRole("table", { name: "What a budget buys" });
    expect(within(trades).getByRole("row", { name: /^5 in 100/ }).textContent).toMatch(/\d\ss$/);
    within(part).getByRole("table", { name: "What speaks loudest" });
    const times = within(part).getByRole("table", { name: "How many are not done, by time" });
    expect(within(times).getAllByRole("row").length).toBeGreaterThan(5);
    expect(times.textContent).not.toMatch(/NaN|Infinity/);
  });

  it("reads the line with the arrow keys", async () => {
    serve(state);
    open("/steps/import-contacts");
    const line = within(await detector()).getByRole("slider", { name: "How many are not done, by time" });
    fireEvent.focus(line);
    fireEvent.keyDown(line, { key: "ArrowRight" });
    await waitFor(() =>
      expect(line.getAttribute("aria-valuetext")).toMatch(
        /^After .*: \d+\s% not done \(\d+ to \d+\); the model says \d+\s%$/,
      ),
    );
    expect(line.getAttribute("aria-valuenow")).toBe("2");
  });
});

describe("a step that got harder", () => {
  it("says so on top of its page", async () => {
    serve(state);
    open("/steps/connect-domain");
    const notice = await screen.findByRole("note");
    expect(notice.textContent).toMatch(
      /^This step got harder since 12 November 2026 \(version 3\): it takes 40\s% longer than version 2 did\./,
    );
  });

  it("is marked in the list of stall points, and others are not", async () => {
    serve(state);
    open("/");
    const table = await screen.findByRole("table", { name: "Stall points" });
    expect(within(table).getByRole("row", { name: /Connect your own domain/ }).textContent).toContain(
      "got harder 12 Nov",
    );
    expect(within(table).getByRole("row", { name: /Import contacts/ }).textContent).not.toContain("got harder");
  });

  it("is not said of a step that did not", async () => {
    serve(state);
    open("/steps/import-contacts");
    await detector();
    expect(screen.queryByRole("note")).toBeNull();
  });
});

describe("why somebody is stuck", () => {
  it("stands beside the event", async () => {
    serve(state);
    open("/live");
    const table = await screen.findByRole("table", { name: "Latest events" });
    expect(
      within(table).getAllByText(
        /^came back to the same controls 9 times; nothing done for 25\ss; clicks that did nothing, 2 times$/,
      ).length,
    ).toBeGreaterThan(0);
  });
});
