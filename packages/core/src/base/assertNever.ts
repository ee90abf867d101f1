/** Ends a `switch` over a union: it does not compile while a case is missing, and throws if data broke the type. */
export const assertNever = (value: never): never => {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
};
