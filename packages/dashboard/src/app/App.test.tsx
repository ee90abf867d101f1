// @vitest-environment happy-dom
import { timestamp } from "@handrail/core/base";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { open, press, serve } from "../../fixtures/openPage.tsx";
import { createState, type FakeState } from "../../fixtures/state.ts";

const NOW = timestamp(Date.UTC(2026, 10, 21, 12));

/** The journey's own title: those of its steps come after it, in closed cards. */
const journeyTitle = async (): Promise<HTMLElement> => {
  const [title] = await screen.findAllByRole("textbox", { name: "Title" });
  if (title === undefined) throw new Error("The journey has no title field.");
  return title;
};

let state: FakeState;

beforeEach(() => {
  state = createState(NOW);
});
afterEach(cleanup);

describe("the dashboard", () => {
  it("answers at home with a sentence made from the data", async () => {
    serve(state);
    open("/");
    const title = await screen.findByRole("heading", { level: 1, name: /^People stall most at Import contacts/ });
    expect(title.querySelector("em")?.textContent).toBe("Import contacts");
    await waitFor(() => expect(document.title).toMatch(/^People stall most at Import contacts/));
    const rows = within(screen.getByRole("table", { name: "Stall points" })).getAllByRole("row");
    expect(rows).toHaveLength(9);
  });

  it("keeps filters in the address, and reads them from it", async () => {
    serve(state);
    open("/?plan=team");
    const plan = await screen.findByRole("combobox", { name: "Plan" });
    expect(plan).toHaveProperty("value", "team");
    fireEvent.change(screen.getByRole("combobox", { name: "Length of time" }), { target: { value: "7" } });
    await waitFor(() => expect(window.location.search).toBe("?plan=team&days=7"));
    fireEvent.change(screen.getByRole("combobox", { name: "Plan" }), { target: { value: "" } });
    await waitFor(() => expect(window.location.search).toBe("?days=7"));
  });

  it("teaches where there is nothing yet", async () => {
    serve(state);
    open("/?env=staging");
    await screen.findByRole("heading", { level: 1, name: "Nobody has entered a step in the last 28 days." });
    expect(screen.getByRole("link", { name: /install snippet/ }).getAttribute("href")).toBe("/settings?env=staging");
  });

  it("leads from a row to its step and keeps the time looked at", async () => {
    serve(state);
    open("/?days=7");
    const table = await screen.findByRole("table", { name: "Stall points" });
    const link = within(table).getByRole("link", { name: /Import contacts/ });
    expect(link.getAttribute("href")).toBe("/steps/import-contacts?days=7");
    fireEvent.click(link);
    await screen.findByRole("heading", { level: 1, name: /of those who enter Import contacts get it done/ });
    expect(window.location.pathname).toBe("/steps/import-contacts");
  });

  it("leads from a row to its step among the people of the same plan", async () => {
    serve(state);
    open("/?plan=team");
    const table = await screen.findByRole("table", { name: "Stall points" });
    const link = within(table).getByRole("link", { name: /Import contacts/ });
    const entered = within(table).getAllByRole("row")[1]?.querySelectorAll("td")[0]?.textContent ?? "";
    fireEvent.click(link);
    await screen.findByRole("heading", { level: 1, name: /of those who enter Import contacts get it done/ });
    expect(window.location.search).toBe("?plan=team");
    expect(screen.getByRole("combobox", { name: "Plan" })).toHaveProperty("value", "team");
    const figure = screen.getByText("Entered").parentElement?.textContent ?? "";
    expect(figure).toBe(`Entered${entered}`);
  });

  it("opens the funnel of the first journey that is live, whatever drafts stand before it", async () => {
    serve(state);
    const content = state.environments["production"]?.content;
    const [live] = content?.journeys ?? [];
    if (content === undefined || live === undefined) throw new Error("The fixtures have no journey.");
    content.journeys.unshift({ ...live, key: "a-draft", status: "draft", published: null });
    open("/funnel");
    expect(await screen.findByRole("heading", { name: /got through/ })).toBeTruthy();
    cleanup();
    open("/funnel?journey=a-draft");
    expect(await screen.findByRole("heading", { name: "This journey is not live." })).toBeTruthy();
  });

  it("lists accounts with those first that get too little for what they pay, and can sort by the rest", async () => {
    serve(state);
    open("/accounts");
    const title = await screen.findByRole("heading", { level: 1, name: /pays \d+ a month and reaches \d of 2/ });
    const rows = () =>
      [...document.querySelectorAll<HTMLElement>("[data-row]")].map((row) => row.firstChild?.textContent);
    expect(rows()[0]).toBe(title.querySelector("em")?.textContent);
    const sorted = () => document.querySelector("th[aria-sort]");
    expect(sorted()?.textContent).toBe("Thresholds ↑");
    for (const [name, asked] of [
      ["Pays a month", "price"],
      ["Active people", "activePeople"],
      ["Stuck now", "stuckNow"],
      ["Last seen", "lastSeenAt"],
      ["Set up", "onboarding"],
      ["Account", "name"],
    ] as const) {
      fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${name}`) }));
      await waitFor(() => expect(window.location.search).toBe(`?sort=${asked}`));
    }
    await waitFor(() => expect(rows()).toEqual([...rows()].sort()));
    expect(sorted()?.getAttribute("aria-sort")).toBe("ascending");
    fireEvent.click(screen.getByRole("button", { name: /^Thresholds/ }));
    await waitFor(() => expect(window.location.search).toBe(""));
  });

  it("walks rows with j and k, and goes to the search with a slash", async () => {
    serve(state);
    open("/people");
    await screen.findByRole("table", { name: "People" });
    const links = [...document.querySelectorAll<HTMLElement>("[data-row]")];
    fireEvent.keyDown(document.body, { key: "j" });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "j" });
    expect(document.activeElement).toBe(links[1]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "k" });
    expect(document.activeElement).toBe(links[0]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "/" });
    const search = screen.getByRole("searchbox");
    expect(document.activeElement).toBe(search);
    fireEvent.keyDown(search, { key: "j" });
    expect(document.activeElement).toBe(search);
  });

  it("shows how to sign in when nobody is", async () => {
    state.signedIn = false;
    serve(state);
    open("/");
    await screen.findByRole("heading", { level: 1, name: "You are signed out." });
  });

  it("redeems a one-time link and strips it from the address", async () => {
    state.signedIn = false;
    const sent = serve(state);
    open("/sign-in#token=fresh");
    await screen.findByRole("heading", { level: 1, name: /^People stall most/ });
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /api/session"]);
    expect(window.location.hash).toBe("");
    expect(window.location.pathname).toBe("/");
  });

  it("says of a spent link what happened and what to do", async () => {
    state.signedIn = false;
    serve(state);
    open("/sign-in#token=spent");
    expect((await screen.findByRole("alert")).textContent).toContain("This link does not work any more.");
    expect(window.location.hash).toBe("");
  });

  it("gives a viewer nothing to press that would be refused", async () => {
    state.role = "viewer";
    serve(state);
    open("/journeys/getting-started");
    await screen.findByText(/You can look at this journey/);
    expect(screen.queryByRole("button", { name: "Publish" })).toBeNull();
  });
});

describe("the editor of value metrics", () => {
  const type = (name: string, value: string) =>
    fireEvent.input(screen.getByLabelText(name, { exact: true }), { target: { value } });

  it("makes a metric from the accounts page and publishes it", async () => {
    const sent = serve(state);
    open("/accounts");
    fireEvent.click(await screen.findByRole("link", { name: "Value metrics", current: false }));
    fireEvent.click(await screen.findByRole("link", { name: "Write a value metric" }));
    await screen.findByRole("heading", { level: 1, name: "A new value metric." });
    type("Name", "Minutes watched");
    type("Unit", "minutes");
    type("Event", "video_watched");
    fireEvent.change(screen.getByRole("combobox", { name: "Each one counts" }), { target: { value: "sum" } });
    type("Property to add up", "minutes");
    type("Threshold", "15");
    await screen.findByText(/An account reaches it with 15 minutes in the last 28 days/);
    await press("Publish");
    await waitFor(() => expect(document.querySelector(".status")?.textContent).toBe("Live"));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /api/content/valueMetrics/minutes-watched",
      "POST /api/content/valueMetrics/minutes-watched/publish",
    ]);
    const stored = state.environments["production"]?.content.valueMetrics.find(({ key }) => key === "minutes-watched");
    expect(stored?.published).toMatchObject({
      event: "video_watched",
      amount: { kind: "sum", property: "minutes" },
      threshold: 15,
      per: "account",
    });
  });

  it("tells while the threshold is typed how many accounts would reach it today", async () => {
    serve(state);
    open("/value-metrics/delivered");
    await screen.findByText(/^Today \d+ of 30 accounts would reach it\.$/);
    type("Threshold", "1000000");
    await screen.findByText("Today 0 of 30 accounts would reach it.");
    type("Event", "another_event");
    await waitFor(() => expect(screen.queryByText(/would reach it\.$/)).toBeNull());
  });

  it("tells a problem at its field", async () => {
    serve(state);
    open("/value-metrics/delivered");
    const event = await screen.findByLabelText("Event", { exact: true });
    fireEvent.input(event, { target: { value: " " } });
    type("Threshold", "0");
    await press("Save draft");
    await waitFor(() => expect(event.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByLabelText("Threshold", { exact: true }).getAttribute("aria-invalid")).toBe("true");
  });
});

describe("the editor of segments", () => {
  it("makes a segment that audiences then offer, and does not offer segments itself", async () => {
    serve(state);
    open("/segments/new");
    const name = await screen.findByLabelText("Name", { exact: true });
    fireEvent.input(name, { target: { value: "Marketers" } });
    const add = screen.getByRole("combobox", { name: "Add a condition" });
    expect(within(add).queryByRole("option", { name: "Member of a segment" })).toBeNull();
    fireEvent.change(add, { target: { value: "trait" } });
    fireEvent.input(await screen.findByLabelText("Person's trait"), { target: { value: "role" } });
    fireEvent.input(screen.getByLabelText("Value"), { target: { value: "marketing" } });
    await press("Publish");
    await waitFor(() => expect(document.querySelector(".status")?.textContent).toBe("Live"));
    const stored = state.environments["production"]?.content.segments.find(({ key }) => key === "marketers");
    expect(stored?.published?.condition).toEqual({
      kind: "all",
      of: [{ kind: "trait", property: "role", operator: "is", value: "marketing" }],
    });
    fireEvent.click(screen.getByRole("link", { name: "Segments" }));
    const table = await screen.findByRole("table", { name: "Segments" });
    await waitFor(() => expect(within(table).getAllByRole("rowheader")).toHaveLength(2));
  });
});

describe("the journey editor", () => {
  it("makes a journey with a step and publishes it, with the token against forged requests", async () => {
    const sent = serve(state);
    open("/journeys/new");
    fireEvent.input(await screen.findByRole("textbox", { name: "Title" }), { target: { value: "First sale" } });
    fireEvent.click(screen.getByRole("button", { name: "Add a step" }));
    const [, stepTitle] = await screen.findAllByRole("textbox", { name: "Title" });
    if (stepTitle === undefined) throw new Error("The step has no title field.");
    fireEvent.input(stepTitle, { target: { value: "Open a shop" } });
    await press("Publish");
    await waitFor(() => expect(document.querySelector(".status")?.textContent).toBe("Live"));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /api/content/journeys/first-sale",
      "POST /api/content/journeys/first-sale/publish",
    ]);
    expect(sent.every(({ csrf }) => csrf === "fixture-token")).toBe(true);
    const stored = state.environments["production"]?.content.journeys.find(({ key }) => key === "first-sale");
    expect(stored?.published?.steps.map(({ key, title }) => [key, title])).toEqual([["open-a-shop", "Open a shop"]]);
  });

  it("moves a step by its buttons and says where it went", async () => {
    serve(state);
    open("/journeys/getting-started");
    const list = await screen.findByRole("list", { name: "Steps" });
    fireEvent.click(within(list).getByRole("button", { name: "Move Import contacts up" }));
    await screen.findByText("Import contacts is now number 1 of 6.");
    expect(
      within(list)
        .getAllByRole("button", { name: /^Remove/ })[0]
        ?.getAttribute("aria-label"),
    ).toBe("Remove Import contacts");
  });

  it("tells a problem at its field", async () => {
    serve(state);
    open("/journeys/getting-started");
    const title = await journeyTitle();
    fireEvent.input(title, { target: { value: "" } });
    await press("Publish");
    await waitFor(() => expect(title.getAttribute("aria-invalid")).toBe("true"));
    const described = title.getAttribute("aria-describedby")?.split(" ") ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(words).toContain('""');
  });

  it("offers both versions when somebody else saved meanwhile", async () => {
    serve(state);
    open("/journeys/getting-started");
    const title = await journeyTitle();
    const journeys = state.environments["production"]?.content.journeys ?? [];
    const [first] = journeys;
    if (first === undefined) throw new Error("The fixtures hold no journey.");
    journeys[0] = { ...first, draft: { ...first.draft, title: "Theirs" }, revision: 9 };
    fireEvent.input(title, { target: { value: "Mine" } });
    await press("Save draft");
    await screen.findByText(/Somebody else saved this journey meanwhile/);
    await press("Take theirs");
    await waitFor(() => expect(title).toHaveProperty("value", "Theirs"));
    await press("Undo");
    await waitFor(() => expect(title).toHaveProperty("value", "Mine"));
  });

  it("says in its heading that a page could not be read, what is safe, and offers to try again", async () => {
    serve(state);
    open("/steps/no-such-step");
    await screen.findByRole("heading", { level: 1, name: "This page could not be read." });
    expect(screen.getByRole("alert").textContent).toContain("nothing is lost");
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });
});
