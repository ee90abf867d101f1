import { expect, it } from "vitest";
import { KINDS, NEAR, PACKED } from "../../packages/importer/src/columns/packedConcepts.ts";
import { conceptOf, nearness } from "../../packages/importer/src/columns/vocabulary.ts";
import { CONCEPTS } from "./concepts.ts";
import { packConcepts } from "./packConcepts.ts";

it("has packed what stands in the list of words", () => {
  const source = packConcepts();
  for (const packed of [PACKED, KINDS, NEAR]) expect(source).toContain(JSON.stringify(packed));
});
it("finds words in all their languages and forms", () => {
  const email = conceptOf("email");
  for (const word of ["mail", "courriel", "correo", "почта", "邮箱", "メール", "이메일", "อีเมล"])
    expect(conceptOf(word)).toBe(email);
  for (const word of ["category", "categories", "kategorie", "categoria"])
    expect(conceptOf(word)).toBe(conceptOf("category"));
  expect(conceptOf("lieblingsfarbe")).toBe(-1);
});
it("takes few unknown words for known ones", () => {
  let known = 0;
  for (let i = 0; i < 100_000; i++) if (conceptOf(`q${i.toString(36)}z`) >= 0) known += 1;
  expect(known).toBeLessThan(100);
});
it("knows how near concepts are, in either order", () => {
  const [views, likes] = [conceptOf("views"), conceptOf("popularity")];
  expect(nearness(views, likes)).toBeGreaterThan(0.5);
  expect(nearness(likes, views)).toBe(nearness(views, likes));
  expect(nearness(views, conceptOf("fax"))).toBe(0);
  expect(nearness(views, views)).toBe(1);
});
it("has a letter for every line", () => {
  expect(KINDS).toHaveLength(CONCEPTS.trim().split("\n").length);
});
