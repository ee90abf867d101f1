// @vitest-environment happy-dom
import type { Guide, Trigger } from "@handrail/core/content";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it } from "vitest";
import { GUIDES } from "../../../fixtures/content.ts";
import type { Choices } from "../../authoring/choices.ts";
import { RulesFields } from "./RulesFields.tsx";

afterEach(cleanup);

const CHOICES: Choices = {
  journeys: [],
  steps: [
    { value: "create-workspace", label: "Create a workspace" },
    { value: "import-contacts", label: "Import contacts" },
  ],
  segments: [],
  guides: [],
  metrics: [],
  events: [],
};

/** Opens the form for one of the guides; what is handed back tells the trigger as it would be sent. */
const edit = (key: string, trigger?: Trigger): (() => unknown) => {
  const found = GUIDES.find((guide) => guide.key === key);
  if (found === undefined) throw new Error(`There is no guide ${key}.`);
  let latest: Guide = trigger === undefined ? found : { ...found, trigger };
  const Form = () => {
    const [guide, setGuide] = useState(latest);
    latest = guide;
    return <RulesFields guide={guide} choices={CHOICES} onChange={setGuide} />;
  };
  render(<Form />);
  return () => JSON.parse(JSON.stringify(latest.trigger));
};

const choose = async (label: string, value: string) =>
  fireEvent.change(await screen.findByRole("combobox", { name: label }), { target: { value } });
const moment = (kind: Trigger["kind"]) => choose("Asks to be shown when", kind);
const helpsWith = () => screen.queryByRole("combobox", { name: "Helps with" });

describe("the step a guide helps with", () => {
  it("stays when the moment is changed, so that nobody names it twice", async () => {
    const trigger = edit("import-for-you");
    await moment("element");
    fireEvent.input(await screen.findByRole("textbox", { name: "Element" }), { target: { value: "#no-contacts" } });
    expect(helpsWith()).toHaveProperty("value", "import-contacts");
    expect(trigger()).toEqual({ kind: "element", selector: "#no-contacts", step: "import-contacts" });
    await moment("paste");
    expect(trigger()).toEqual({ kind: "paste", selector: "", step: "import-contacts" });
    await moment("stall");
    expect(await screen.findByRole("combobox", { name: "Step" })).toHaveProperty("value", "import-contacts");
  });

  it("may be none, and may be named where there was none", async () => {
    const trigger = edit("where-to-import");
    expect(helpsWith()).toHaveProperty("value", "");
    await choose("Helps with", "import-contacts");
    expect(trigger()).toEqual({ kind: "page", pattern: "/contacts/**", step: "import-contacts" });
    await choose("Helps with", "");
    expect(trigger()).toEqual({ kind: "page", pattern: "/contacts/**" });
    await moment("stall");
    expect(trigger()).toEqual({ kind: "stall", step: "create-workspace" });
  });

  it("is not asked of a help panel, which is about every step, but where one stands there it can be taken out", async () => {
    const trigger = edit("answers");
    expect(helpsWith()).toBeNull();
    await moment("stall");
    await choose("Step", "import-contacts");
    await moment("waitingTooLong");
    expect(trigger()).toEqual({ kind: "waitingTooLong", step: "import-contacts" });
    await moment("event");
    expect(trigger()).toEqual({ kind: "event", event: "" });
    expect(helpsWith()).toBeNull();
    cleanup();
    const wrong = edit("answers", { kind: "manual", step: "import-contacts" });
    await choose("Helps with", "");
    expect(wrong()).toEqual({ kind: "manual" });
  });
});
