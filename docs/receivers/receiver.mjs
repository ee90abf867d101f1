// Takes chunks of an import, each row once, however often it is sent. Node 24, no dependency.
//
//   node receiver.mjs --port 8080 --database people.sqlite
//
// What makes a repetition harmless is one transaction: the rows, the fact that they were taken, and the answer given
// under the key are written together or not at all. README.md has the contract.

import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";

/** Bytes of one request; a larger one is answered 413, and comes again in smaller chunks. */
const LARGEST = Number(process.env.LARGEST ?? 5_000_000);

/** Whose import it is. Keys and sessions of one account must never meet those of another. */
const accountOf = (request) => {
  const token = process.env.TOKEN;
  if (token === undefined) return "everyone";
  return request.headers.authorization === `Bearer ${token}` ? "everyone" : null;
};

/** The ledger stands in the same database as the rows: only then can they be written together. */
const openDatabase = (path) => {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS people (account TEXT, email TEXT, name TEXT, PRIMARY KEY (account, email));
    CREATE TABLE IF NOT EXISTS import_answers (account TEXT, key TEXT, answer TEXT, at INTEGER, PRIMARY KEY (account, key));
    CREATE TABLE IF NOT EXISTS import_rows (account TEXT, session TEXT, row INTEGER, PRIMARY KEY (account, session, row));
  `);
  return database;
};

/** Your part: takes one row, or says in words for people why not. */
const takeRow = (database, account, values) => {
  const email = typeof values.email === "string" ? values.email.toLowerCase() : "";
  if (!email.includes("@")) return { error: "This is no e-mail address", column: "email" };
  const before = database.prepare("SELECT name FROM people WHERE account = ? AND email = ?").get(account, email);
  const name = values.name ?? null;
  if (before?.name === name) return { action: "skip" };
  database
    .prepare("INSERT INTO people VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name")
    .run(account, email, name);
  if (before === undefined) return { action: "create" };
  return { action: "update", changes: { name: [before.name, name] } };
};

/** One chunk, in one transaction. */
const takeChunk = (database, account, key, chunk) => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const known = database.prepare("SELECT answer FROM import_answers WHERE account = ? AND key = ?").get(account, key);
    if (known !== undefined) {
      database.exec("ROLLBACK");
      return known.answer;
    }
    const isTaken = database.prepare("SELECT 1 FROM import_rows WHERE account = ? AND session = ? AND row = ?");
    const setTaken = database.prepare("INSERT INTO import_rows VALUES (?, ?, ?)");
    const results = chunk.rows.map(({ row, values }, index) => {
      // Taken in a chunk of another size: that is no mistake of anybody's.
      if (isTaken.get(account, chunk.session, row) !== undefined) return { index, action: "skip" };
      const result = takeRow(database, account, values);
      // A row that was refused may come again when it was put right.
      if (result.error === undefined) setTaken.run(account, chunk.session, row);
      return { index, ...result };
    });
    const answer = JSON.stringify({ results });
    if (!chunk.dryRun) {
      database.prepare("INSERT INTO import_answers VALUES (?, ?, ?, ?)").run(account, key, answer, Date.now());
    }
    // Of a dry run nothing stays, and yet it has seen what the real one will see.
    database.exec(chunk.dryRun ? "ROLLBACK" : "COMMIT");
    return answer;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
};

const isChunk = (chunk) =>
  typeof chunk?.session === "string" &&
  typeof chunk.dryRun === "boolean" &&
  Array.isArray(chunk.rows) &&
  chunk.rows.every((one) => Number.isInteger(one?.row) && typeof one.values === "object" && one.values !== null);

/** The text of a request; null where it is too large. It is read to its end all the same: a connection that is cut while
 * somebody is still sending looks to them like a network that failed, and they would send as much again. */
const bodyOf = async (request) => {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= LARGEST) parts.push(part);
  }
  return size <= LARGEST ? Buffer.concat(parts).toString("utf8") : null;
};

const answer = async (database, request) => {
  if (request.method !== "POST") return [405, { error: "Rows are posted" }];
  const body = await bodyOf(request);
  const account = accountOf(request);
  if (account === null) return [401, { error: "Sign in first" }];
  if (body === null) return [413, { error: "Too many rows at once" }];
  const [, key] = /^"([\x20-\x7e]+)"$/.exec(request.headers["idempotency-key"] ?? "") ?? [];
  if (key === undefined) return [400, { error: "An Idempotency-Key is missing" }];
  let chunk;
  try {
    chunk = JSON.parse(body);
  } catch {
    return [400, { error: "This is no JSON" }];
  }
  if (!isChunk(chunk)) return [422, { error: "These are no rows" }];
  return [200, takeChunk(database, account, key, chunk)];
};

const { values } = parseArgs({ options: { port: { type: "string" }, database: { type: "string" } } });
const database = openDatabase(values.database ?? "people.sqlite");
const server = createServer(async (request, response) => {
  let [status, body] = [500, { error: "Something went wrong here" }];
  try {
    [status, body] = await answer(database, request);
  } catch (error) {
    console.error(error);
  }
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
});
server.listen(Number(values.port ?? 8080), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});
