import { completeSchema } from "@handrail/importer";
import { expect, test } from "vitest";
import { loadImporterTexts } from "../messages/loadImporterTexts.ts";
import { faultsText } from "./faultsText.ts";

test("a record that is no JSON is told with its place", async () => {
  const texts = await loadImporterTexts("en", {});
  const { schema } = completeSchema([{ key: "name", label: "Name" }]);
  const fault = { kind: "brokenRecord", column: null, message: "3:15" } as const;
  expect(faultsText(texts, schema, [fault, fault])).toBe("Not valid JSON at 3:15 (line:character)");
});
