import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { openEngine, type TableSchema } from "@handrail/importer";
import { parseSchema } from "@handrail/importer/schema/parse";
import { inspection } from "./inspecting/inspection.ts";
import { inWords, problemInWords } from "./inspecting/inWords.ts";

const USAGE = `handrail inspect FILE [--schema FILE] [--json]

Reads and checks a table exactly as the importer in a page does, and sends nothing.

  --schema FILE  the importer's columns as JSON: { "columns": [{ "key": "email", "type": "email", "required": true }] }
  --json         one JSON object in place of words

It ends with 0 where every row could be imported, with 1 where some could not or the file cannot be read, with 2 where
it was called wrongly.
`;

/** `handrail inspect`: what the importer would make of a file. */
export const inspectCommand = async (argv: string[]): Promise<number> => {
  const options = readOptions(argv);
  if (typeof options === "string") {
    const asked = options === "";
    process[asked ? "stdout" : "stderr"].write(asked ? USAGE : `${options}\n\n${USAGE}`);
    return asked ? 0 : 2;
  }
  const { path, json } = options;
  const schema =
    options.schema === undefined ? { ok: true as const, value: NO_SCHEMA } : await readSchema(options.schema);
  if (!schema.ok) {
    process.stderr.write(`${schema.error}\n`);
    return 2;
  }
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) {
    process.stderr.write(`There is no file "${path}".\n`);
    return 2;
  }
  const engine = await openEngine({ worker: null });
  try {
    const result = await inspection(engine, await openAsBlob(path), basename(path), schema.value);
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else process.stdout.write("problem" in result ? `${problemInWords(result)}\n` : inWords(result));
    return "problem" in result || result.faulty > 0 ? 1 : 0;
  } finally {
    engine.close();
  }
};

const NO_SCHEMA: TableSchema = { columns: [] };

type SchemaRead = { readonly ok: true; readonly value: TableSchema } | { readonly ok: false; readonly error: string };

const readSchema = async (path: string): Promise<SchemaRead> => {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return { ok: false, error: `There is no schema file "${path}".` };
  try {
    const parsed = await parseSchema(JSON.parse(text));
    if (parsed.ok) return parsed;
    return { ok: false, error: [`The schema "${path}" cannot be used:`, ...parsed.error].join("\n  ") };
  } catch (error) {
    return { ok: false, error: `The schema "${path}" is no JSON: ${error instanceof Error ? error.message : error}` };
  }
};

interface InspectOptions {
  readonly path: string;
  readonly schema: string | undefined;
  readonly json: boolean;
}

/** The options, what is wrong with them, or nothing where help was asked for. */
const readOptions = (argv: string[]): InspectOptions | string => {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { schema: { type: "string" }, json: { type: "boolean", default: false }, help: { type: "boolean" } },
    });
    if (values.help === true) return "";
    const [path, ...more] = positionals;
    if (path === undefined) return "Name the file to look at.";
    if (more.length > 0) return `One file at a time: "${more[0]}" is one too many.`;
    return { path, schema: values.schema, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
