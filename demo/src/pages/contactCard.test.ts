import { expect, it } from "vitest";
import { EMPTY_CARD, problemsOf } from "./contactCard.ts";

const filled = { ...EMPTY_CARD, first: "Ana", last: "Lima", email: "ana@example.com", phone: "5550100", consent: true };

it("takes a filled card", () => {
  expect(problemsOf(filled)).toEqual({});
});

it("names each field that is empty or wrong", () => {
  expect(problemsOf(EMPTY_CARD)).toEqual({
    first: "import.required",
    last: "import.required",
    email: "import.required",
    phone: "import.required",
    consent: "import.consentNeeded",
  });
  expect(problemsOf({ ...filled, phone: "555 0100" })).toEqual({ phone: "import.phoneWrong" });
});
