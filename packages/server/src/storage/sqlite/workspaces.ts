import { timestamp } from "@handrail/core/base";
import { environmentId } from "../../ports/environmentId.ts";
import type { Environment, Workspaces, WriteKey } from "../../ports/workspaces.ts";
import type { Connection, Row } from "./connection.ts";
import { json, number, numberOrNull, text } from "./row.ts";

/** The workspace, its environments and keys, in SQLite. */
export const createWorkspaces = (connection: Connection): Workspaces => ({
  name: async () => {
    const row = connection.get("SELECT name FROM workspace");
    return row === null ? null : text(row, "name");
  },
  create: async (name) => {
    connection.run("INSERT INTO workspace (id, name) VALUES (1, ?)", name);
  },
  environments: async () => connection.all("SELECT * FROM environments ORDER BY id").map(readEnvironment),
  addEnvironment: async ({ name, holdoutSalt, globalHoldout, attention, stall }) => {
    const row = connection.get(
      "INSERT INTO environments (name, holdout_salt, global_holdout, attention, stall) VALUES (?, ?, ?, ?, ?) RETURNING id",
      name,
      holdoutSalt,
      globalHoldout,
      JSON.stringify(attention),
      JSON.stringify(stall),
    );
    if (row === null) throw new Error(`The environment ${name} could not be added.`);
    return environmentId(number(row, "id"));
  },
  saveEnvironment: async ({ id, name, globalHoldout, attention, stall }) => {
    connection.run(
      "UPDATE environments SET name = ?, global_holdout = ?, attention = ?, stall = ? WHERE id = ?",
      name,
      globalHoldout,
      JSON.stringify(attention),
      JSON.stringify(stall),
      id,
    );
  },
  keys: async (environment) =>
    connection.all("SELECT * FROM write_keys WHERE environment = ? ORDER BY created_at, key", environment).map(readKey),
  findKey: async (key) => {
    const row = connection.get("SELECT * FROM write_keys WHERE key = ?", key);
    return row === null ? null : readKey(row);
  },
  saveKey: async ({ key, environment, createdAt, revokedAt, origins }) => {
    connection.run(
      `INSERT INTO write_keys (key, environment, created_at, revoked_at, origins) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET revoked_at = excluded.revoked_at, origins = excluded.origins`,
      key,
      environment,
      createdAt,
      revokedAt,
      JSON.stringify(origins),
    );
  },
});

const readEnvironment = (row: Row): Environment => ({
  id: environmentId(number(row, "id")),
  name: text(row, "name"),
  holdoutSalt: text(row, "holdout_salt"),
  globalHoldout: number(row, "global_holdout"),
  attention: json(row, "attention"),
  stall: json(row, "stall"),
});

const readKey = (row: Row): WriteKey => {
  const revokedAt = numberOrNull(row, "revoked_at");
  return {
    key: text(row, "key"),
    environment: environmentId(number(row, "environment")),
    createdAt: timestamp(number(row, "created_at")),
    revokedAt: revokedAt === null ? null : timestamp(revokedAt),
    origins: json(row, "origins"),
  };
};
