/** A property value a host may send or a condition may compare: flat on purpose, so that it can be indexed and shown. */
export type Scalar = string | number | boolean | null;

/** Named scalar values: event properties, person traits, account traits. */
export type Properties = Readonly<Record<string, Scalar>>;
