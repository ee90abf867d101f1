import { openEngine } from "@handrail/importer";
import { expect, it } from "vitest";
import { reportSchema } from "./reportSchema.ts";

it("names column, value and remedy of what cannot be kept, and says nothing of the rest", async () => {
  const said: string[] = [];
  const columns = [
    { key: "name", label: "Name" },
    { key: "name", label: "Name" },
    { key: "since", label: "Since", type: "date", min: "soon" },
    { key: "role", label: "Role", type: "enum" },
  ] as const;
  await reportSchema("contacts", { columns }, await openEngine({ worker: null }), (what) => said.push(what));
  expect(said).toEqual([
    'importer "contacts": Column "name" is given twice: give each its own key.',
    expect.stringMatching(/^importer "contacts": Column "since" has the min soon, which is no date: give /),
    expect.stringMatching(/^importer "contacts": Column "role" is an enum that no value fits: /),
  ]);
});
