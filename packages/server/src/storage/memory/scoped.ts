import type { EnvironmentId } from "../../ports/environmentId.ts";

/** A table of one kind of row per environment: what stands under one environment is out of reach of every other. */
export interface Scoped<Row> {
  of(environment: EnvironmentId): Map<string, Row>;
}

/** Makes one of a part of the state; it is asked for anew each time, because a commit puts another in its place. */
export const scoped = <Row>(tables: () => Map<EnvironmentId, Map<string, Row>>): Scoped<Row> => ({
  of: (environment) => {
    const held = tables().get(environment);
    if (held !== undefined) return held;
    const made = new Map<string, Row>();
    tables().set(environment, made);
    return made;
  },
});

/** Joins parts of a key; none of them may be told from its neighbours otherwise. */
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);
