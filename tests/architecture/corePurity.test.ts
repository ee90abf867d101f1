import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { ROOT } from "./floors/readSources.ts";

/**
 * Compiles one line as a module of the core and answers what the compiler says. The core's own settings give it no DOM
 * library and no Node types; a JSX setting in the base would bring the DOM back without a word, so this is tried, not read.
 */
const compileInCore = (line: string): readonly string[] => {
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, "packages/core/tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error("packages/core/tsconfig.json cannot be read.");
  const file = join(ROOT, "packages/core/src/base/canary.ts");
  const host = ts.createCompilerHost(config.options);
  const readFromDisk = host.getSourceFile;
  host.getSourceFile = (name, language) =>
    name === file
      ? ts.createSourceFile(name, `export const canary = ${line};\n`, language)
      : readFromDisk(name, language);
  const program = ts.createProgram([file], config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
};

test("plain language compiles in the core", () => {
  expect(compileInCore("[1, 2].map((count) => count + 1)")).toEqual([]);
});

test.each([
  "document.title",
  "window.location",
  "process.env",
  "setTimeout(() => undefined, 1)",
  "fetch('/')",
  "performance.now()",
])("%s does not compile in the core", (line) => {
  expect(compileInCore(line).join()).toMatch(/Cannot find name/);
});
