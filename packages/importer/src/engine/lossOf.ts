/**
 * What went away while a file was worked on, by the error it gave. A failed `import()` is a `TypeError` in every browser;
 * of a file they say no more than that it cannot be read: moved, changed, or on a drive that is gone.
 */
export const lossOf = (error: unknown): "notFetched" | "unreadable" =>
  error instanceof Error && error.name === "TypeError" ? "notFetched" : "unreadable";
