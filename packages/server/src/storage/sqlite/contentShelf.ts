import { timestamp } from "@handrail/core/base";
import type { AuthoredKind } from "@handrail/core/protocol";
import type { ContentShelf, ShelvedThing } from "../../ports/contentShelf.ts";
import type { Connection, Row } from "./connection.ts";
import { json, number, text, textOrNull } from "./row.ts";

/** Authored content and what is served of it, in SQLite. */
export const createContentShelf = (connection: Connection): ContentShelf => ({
  all: async (environment) =>
    connection
      .all("SELECT * FROM content WHERE environment = ? ORDER BY kind, position, key", environment)
      .map(readThing),
  find: async (environment, kind, key) => {
    const row = connection.get(
      "SELECT * FROM content WHERE environment = ? AND kind = ? AND key = ?",
      environment,
      kind,
      key,
    );
    return row === null ? null : readThing(row);
  },
  save: async (environment, thing) => {
    connection.run(
      `INSERT INTO content (environment, kind, key, draft, published, paused, revision, updated_at, updated_by, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (environment, kind, key) DO UPDATE SET draft = excluded.draft, published = excluded.published,
         paused = excluded.paused, revision = excluded.revision, updated_at = excluded.updated_at,
         updated_by = excluded.updated_by`,
      environment,
      thing.kind,
      thing.key,
      JSON.stringify(thing.draft),
      thing.published === null ? null : JSON.stringify(thing.published),
      thing.paused ? 1 : 0,
      thing.revision,
      thing.updatedAt,
      thing.updatedBy,
      thing.position,
    );
  },
  remove: async (environment, kind, key) => {
    connection.run("DELETE FROM content WHERE environment = ? AND kind = ? AND key = ?", environment, kind, key);
  },
  bootstrap: async (environment) => {
    const row = connection.get("SELECT revision, body FROM bootstraps WHERE environment = ?", environment);
    return row === null ? null : { revision: text(row, "revision"), body: text(row, "body") };
  },
  revision: async (environment) => {
    const row = connection.get("SELECT revision FROM bootstraps WHERE environment = ?", environment);
    return row === null ? null : text(row, "revision");
  },
  saveBootstrap: async (environment, { revision, body }) => {
    connection.run(
      `INSERT INTO bootstraps (environment, revision, body) VALUES (?, ?, ?)
       ON CONFLICT (environment) DO UPDATE SET revision = excluded.revision, body = excluded.body`,
      environment,
      revision,
      body,
    );
  },
});

const readThing = (row: Row): ShelvedThing => ({
  // Only `save` writes the column.
  kind: text(row, "kind") as AuthoredKind,
  key: text(row, "key"),
  draft: json(row, "draft"),
  published: textOrNull(row, "published") === null ? null : json(row, "published"),
  paused: number(row, "paused") === 1,
  revision: number(row, "revision"),
  updatedAt: timestamp(number(row, "updated_at")),
  updatedBy: text(row, "updated_by"),
  position: number(row, "position"),
});
