import { type Signs, signsVector } from "../../packages/importer/src/columns/evidence.ts";
import { meaningOf, settleNames } from "../../packages/importer/src/columns/headingMeaning.ts";
import { bestLikeness, targetsOf } from "../../packages/importer/src/columns/weighPairs.ts";
import { EXPORTS } from "../../tests/importer/columns/exports.ts";
import { SCHEMAS } from "../../tests/importer/columns/schemas.ts";
import { isFair } from "../../tests/importer/columns/scoreExports.ts";

/**
 * Fits the weights of `evidence.ts` to the known exports that are not held back, by logistic regression with a pull
 * towards zero. The public pairs of `column-matching` have no part in it. Run with Node; prints the weights.
 */
const samples: { readonly values: readonly number[]; readonly isRight: boolean }[] = [];
for (const { headings } of EXPORTS.filter(({ held }) => !held))
  for (const { schema, fields } of SCHEMAS.filter(({ held }) => !held)) {
    const targets = targetsOf(schema.columns);
    for (const [place, meaning] of settleNames(headings.map(([heading]) => meaningOf(heading))).entries()) {
      const field = headings[place]?.[1] ?? "";
      for (const { column, names } of targets) {
        const likeness = bestLikeness(meaning, names);
        const said = fields.get(column.key) ?? "";
        if (likeness.isSame || (said !== field && isFair(field, said))) continue;
        const signs: Signs = { likeness, fit: { for: 0, against: 0 }, isAnonymous: false, order: 0 };
        samples.push({ values: signsVector(signs), isRight: said === field });
      }
    }
  }

/** Pull towards zero, and steps: enough for the last digit printed to stand still. */
const [PULL, STEPS, RATE] = [0.5, 4000, 2];

const weights = new Array<number>(samples[0]?.values.length ?? 0).fill(0);
for (let step = 0; step < STEPS; step++) {
  const slope = weights.map((weight, i) => (i === 0 ? 0 : PULL * weight));
  for (const { values, isRight } of samples) {
    const off =
      1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0))) - (isRight ? 1 : 0);
    for (const [i, value] of values.entries()) slope[i] = (slope[i] ?? 0) + off * value;
  }
  for (const [i, down] of slope.entries()) weights[i] = (weights[i] ?? 0) - (RATE * down) / samples.length ** 0.9;
}
console.log(`${samples.length} pairs, ${samples.filter(({ isRight }) => isRight).length} right`);
console.log(weights.map((weight) => weight.toFixed(2)).join(", "));
