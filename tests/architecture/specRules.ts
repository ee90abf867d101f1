import ts from "typescript";

/** Reads rules out of a specification, and the rules that tests name out of test files. It touches no disk. */

/** What does not agree between a specification and its tests. */
export interface Disagreement {
  /** Rules no test names. */
  readonly untested: readonly string[];
  /** Names in tests that are no rule, with the file. */
  readonly unknown: readonly string[];
  /** Rules that stand twice. */
  readonly repeated: readonly string[];
}

const RULE = /^- \*\*([A-Z]{2}\d+)\*\* \S/gm;
const NAMED = /\[([A-Z]{2}\d+)\]/g;

/** Compares a specification with test files, given by path and text. */
export const compareRules = (specification: string, tests: ReadonlyMap<string, string>): Disagreement => {
  const rules = [...specification.matchAll(RULE)].flatMap(([, id]) => (id === undefined ? [] : [id]));
  const known = new Set(rules);
  const named = new Set<string>();
  const unknown: string[] = [];
  for (const [path, text] of tests) {
    for (const id of rulesNamedIn(path, text)) {
      named.add(id);
      if (!known.has(id)) unknown.push(`${id} in ${path}`);
    }
  }
  return {
    untested: rules.filter((id) => !named.has(id)),
    unknown,
    repeated: rules.filter((id, index) => rules.indexOf(id) !== index),
  };
};

/** A title is the first argument of a call, and begins with its rules; what is skipped or yet to do proves nothing. */
const rulesNamedIn = (path: string, text: string): ReadonlySet<string> => {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      if (/\b(skip|todo)\b/.test(node.expression.getText(source))) return;
      for (const id of rulesIn(node.arguments[0])) named.add(id);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  visit(source);
  return named;
};

const rulesIn = (title: ts.Node | undefined): readonly string[] => {
  if (title === undefined || !ts.isStringLiteralLike(title)) return [];
  const head = /^(\[[A-Z]{2}\d+\]\s*)+/.exec(title.text)?.[0] ?? "";
  return [...head.matchAll(NAMED)].flatMap(([, id]) => (id === undefined ? [] : [id]));
};
