import { expect, it } from "vitest";
import { contactsCsv } from "./csvFile.ts";

const contact = { id: "1", name: "Ana", email: "ana@example.com", company: "", tag: "", addedAt: 0 };

it("writes one row a contact under a heading", () => {
  expect(contactsCsv([contact])).toBe(
    '"Name","E-mail","Company","Tag","Phone","Customer since"\r\n"Ana","ana@example.com","","","",""',
  );
});

it("leaves phone numbers as they are, which begin with a plus", () => {
  expect(contactsCsv([{ ...contact, phone: "+442079460001" }])).toContain('"+442079460001"');
});

it("doubles quotes and disarms what a spreadsheet would calculate", () => {
  const csv = contactsCsv([{ ...contact, name: '=HYPERLINK("x")', company: 'The "Quay"' }]);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('"The ""Quay"""');
});
