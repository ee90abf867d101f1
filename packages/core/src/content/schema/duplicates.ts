import type { Content } from "../content.ts";
import type { GuideContent } from "../guide.ts";
import type { ContentProblem } from "../problem.ts";

interface Named {
  readonly path: string;
  readonly key: string;
}

/** Finds keys used twice where they have to tell things apart. */
export const duplicatesIn = (content: Content): readonly ContentProblem[] => [
  ...repeated("journey", keysOf("journeys", content.journeys)),
  ...repeated("guide", keysOf("guides", content.guides)),
  ...repeated("value metric", keysOf("valueMetrics", content.valueMetrics)),
  ...repeated("segment", keysOf("segments", content.segments)),
  // Hosts say `step("import-contacts")` without naming the journey.
  ...repeated(
    "step",
    content.journeys.flatMap(({ steps }, index) => keysOf(`journeys.${index}.steps`, steps)),
  ),
  ...content.guides.flatMap((guide, index) => repeatedWithin(guide.content, `guides.${index}.content`)),
];

const keysOf = (path: string, list: readonly { readonly key: string }[]): readonly Named[] =>
  list.map(({ key }, index) => ({ path: `${path}.${index}.key`, key }));

const repeatedWithin = (content: GuideContent, path: string): readonly ContentProblem[] => {
  if (content.kind === "tour") return repeated("card", keysOf(`${path}.steps`, content.steps));
  if (content.kind === "help") {
    return repeated(
      "entry",
      content.entries.map(({ id }, index) => ({ path: `${path}.entries.${index}.id`, key: id })),
    );
  }
  if (content.kind === "welcome") {
    const answers = content.options.map(({ value }, index) => ({ path: `${path}.options.${index}.value`, key: value }));
    return repeated("answer", answers);
  }
  return [];
};

const repeated = (what: string, all: readonly Named[]): readonly ContentProblem[] => {
  const first = new Map<string, string>();
  return all.flatMap(({ path, key }): readonly ContentProblem[] => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    return earlier === undefined
      ? []
      : [{ path, message: `Another ${what} has the key "${key}" already (${earlier}); give each its own.` }];
  });
};
