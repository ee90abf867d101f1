/**
 * Reads a record by a key that came from outside. A plain `record[key]` would answer `constructor` or `toString` with
 * what every object inherits; this answers with the record's own values alone.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
