import { completeSchema } from "@handrail/importer";
import { expect, test } from "vitest";
import { loadImporterTexts } from "../messages/loadImporterTexts.ts";
import { faultText } from "./faultText.ts";

test("a record that is no JSON is told with its line and character, its cause without", async () => {
  const texts = await loadImporterTexts("en", {});
  const { schema } = completeSchema([{ key: "name", label: "Name" }]);
  const fault = { kind: "brokenRecord", column: null } as const;
  expect(faultText(texts, schema, { ...fault, message: "3:15" })).toBe("Not valid JSON: line 3, character 15");
  expect(faultText(texts, schema, { ...fault, message: null })).toBe("A record is not valid JSON");
});
