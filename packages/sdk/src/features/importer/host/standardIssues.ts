import type { StandardSchema } from "../../../api/types.ts";

/** What a schema of another library says about a value: nothing where it is content. */
export interface StandardIssue {
  readonly message: string;
  /** The first step of where it lies; null for the value as a whole. */
  readonly at: string | null;
}

/** Asks a Standard Schema; a promise only where the schema itself answers with one. */
export const standardIssues = (
  schema: StandardSchema,
  value: unknown,
): readonly StandardIssue[] | Promise<readonly StandardIssue[]> => {
  const result = schema["~standard"].validate(value);
  return result instanceof Promise ? result.then(issuesOf) : issuesOf(result);
};

const issuesOf = ({ issues }: { readonly issues?: Issues | undefined }): readonly StandardIssue[] =>
  (issues ?? []).map(({ message, path }) => {
    const [first] = path ?? [];
    const key = typeof first === "object" ? first.key : first;
    return { message, at: typeof key === "string" ? key : null };
  });

type Issues = readonly {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}[];
