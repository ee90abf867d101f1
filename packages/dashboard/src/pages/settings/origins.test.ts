import { describe, expect, it } from "vitest";
import { originProblem, originsIn } from "./origins.ts";

describe("origins", () => {
  it("are read one a line, with commas or blanks, without the last slash", () => {
    expect(originsIn("https://a.test/\n https://b.test,  *")).toEqual(["https://a.test", "https://b.test", "*"]);
  });

  it.each(["https://app.example.com", "http://localhost:3000", "*"])("take %s", (origin) => {
    expect(originProblem([origin])).toBeNull();
  });

  it.each(["app.example.com", "https://app.example.com/path", "ftp://a.test", "https://*.example.com:bad"])(
    "do not take %s, and say how to write it",
    (origin) => {
      expect(originProblem([origin])).toContain("https://app.example.com");
    },
  );

  it("must be at least one", () => {
    expect(originProblem([])).not.toBeNull();
  });
});
