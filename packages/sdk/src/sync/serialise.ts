// A serialiser of our own: pages exist whose old libraries put `toJSON` on Array.prototype or Object.prototype, which
// turns every array sent by `JSON.stringify` into a string. Quoting a primitive string never looks for `toJSON`.

const quote = JSON.stringify;

/**
 * Writes plain data as JSON, whatever the host did to built-in prototypes. Only own enumerable keys count; what JSON
 * cannot say (functions, undefined, NaN) becomes `null`, and is left out of objects.
 */
export const serialise = (value: unknown): string => {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return "null";
  if (Array.isArray(value)) return `[${Array.from(value, serialise).join(",")}]`;
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${quote(name)}:${serialise(member)}`);
  }
  return `{${members.join(",")}}`;
};
