import type { Handrail } from "../api/types.ts";
import type { KeptCall } from "./stub.ts";

type Method = (...values: readonly unknown[]) => unknown;

const isMethod = (value: unknown): value is Method => typeof value === "function";

/** The method behind a kept path: `track`, `step.complete`, `help.open`. */
const methodOf = (handrail: Handrail, path: string): Method | null => {
  const [first = "", second] = path.split(".");
  const found: unknown = Reflect.get(handrail, first);
  if (second === undefined) return isMethod(found) ? found : null;
  if (first === "step" && isMethod(found)) {
    return (key) => {
      const method: unknown = Reflect.get(Object(found(key)), second);
      return isMethod(method) ? method() : undefined;
    };
  }
  const nested: unknown = Reflect.get(Object(found), second);
  return isMethod(nested) ? nested : null;
};

/** Does what the page asked for before the file arrived, in its order; a listener already taken back is not added. */
export const replay = (handrail: Handrail, calls: readonly KeptCall[]): void => {
  for (const call of calls) {
    if (call.c === 1) continue;
    const result = methodOf(handrail, call[0])?.(...call[1]);
    if (call[0] === "on" && isMethod(result)) call.u = result;
  }
};
