import fc from "fast-check";
import { expect, test } from "vitest";
import { addInto, addSparse, amountIn, sparse } from "./sparseVector.ts";

const vectors = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: 12, maxLength: 12 })
  .map((list) => Int32Array.from(list));

test("a sparse sum is the plain sum", () => {
  fc.assert(
    fc.property(vectors, vectors, (a, b) => {
      const plain = a.map((amount, index) => amount + (b[index] ?? 0));
      const sum = addSparse(sparse(a), sparse(b));
      expect(sum).toEqual(sparse(plain));
      expect([...plain.keys()].map((index) => amountIn(sum, index))).toEqual([...plain]);
      const into = Int32Array.from(a);
      addInto(into, sparse(b));
      expect(into).toEqual(plain);
    }),
  );
});

test("what a shorter layout has no place for is left out", () => {
  const dense = new Int32Array(2);
  addInto(dense, Int32Array.of(1, 5, 7, 9));
  expect([...dense]).toEqual([0, 5]);
});
