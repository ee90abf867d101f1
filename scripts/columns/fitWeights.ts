import { type Signs, signsVector } from "../../packages/importer/src/columns/evidence.ts";
import { meaningOf, settleNames } from "../../packages/importer/src/columns/headingMeaning.ts";
import { bestLikeness, targetsOf } from "../../packages/importer/src/columns/weighPairs.ts";
import { ALL_TYPES } from "../../packages/importer/src/values/allTypes.test-data.ts";
import { EXPORTS } from "../../tests/importer/columns/exports.ts";
import { SCHEMAS } from "../../tests/importer/columns/schemas.ts";
import { isFair } from "../../tests/importer/columns/scoreExports.ts";

interface Sample {
  readonly values: readonly number[];
  readonly isRight: boolean;
}

/** What the weights are fitted to: the known exports that are not held back, each against each schema that is not. */
const samplesOf = (): readonly Sample[] => {
  const samples: Sample[] = [];
  for (const { headings } of EXPORTS.filter(({ held }) => !held))
    for (const { schema, fields } of SCHEMAS.filter(({ held }) => !held)) {
      const targets = targetsOf(schema.columns, ALL_TYPES);
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
  return samples;
};

/** The pull towards zero, and how far a step goes. */
const [PULL, RATE] = [0.5, 2];

/**
 * Fits the weights of `evidence.ts` by logistic regression, in so many steps; 4000 are enough for the last digit printed
 * to stand still. The public pairs of `column-matching` have no part in it. Run this file with Node to print them.
 */
export const fitWeights = (steps: number): readonly number[] => {
  const samples = samplesOf();
  const weights = new Array<number>(samples[0]?.values.length ?? 0).fill(0);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : PULL * weight));
    for (const { values, isRight } of samples) {
      const said = 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      for (const [i, value] of values.entries()) slope[i] = (slope[i] ?? 0) + (said - (isRight ? 1 : 0)) * value;
    }
    for (const [i, down] of slope.entries()) weights[i] = (weights[i] ?? 0) - (RATE * down) / samples.length ** 0.9;
  }
  return weights;
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.log(
    fitWeights(4000)
      .map((weight) => weight.toFixed(2))
      .join(", "),
  );
}
