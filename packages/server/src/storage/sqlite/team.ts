import { timestamp } from "@handrail/core/base";
import type { Role } from "@handrail/core/protocol";
import type { SignInLink, Team, User } from "../../ports/team.ts";
import type { Connection, Row } from "./connection.ts";
import { number, numberOrNull, text, textOrNull } from "./row.ts";

/** Users, sessions and one-time links in SQLite. */
export const createTeam = (connection: Connection): Team => ({
  users: async () => connection.all("SELECT * FROM users ORDER BY name, id").map(readUser),
  findUser: async (id) => {
    const row = connection.get("SELECT * FROM users WHERE id = ?", id);
    return row === null ? null : readUser(row);
  },
  saveUser: async ({ id, name, role, lastSeenAt }) => {
    connection.run(
      `INSERT INTO users (id, name, role, last_seen_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, last_seen_at = excluded.last_seen_at`,
      id,
      name,
      role,
      lastSeenAt,
    );
  },
  removeUser: async (id) => {
    connection.run("DELETE FROM users WHERE id = ?", id);
  },
  saveSession: async ({ tokenHash, user, csrf, expiresAt }) => {
    connection.run(
      `INSERT INTO sessions (token_hash, user, csrf, expires_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`,
      tokenHash,
      user,
      csrf,
      expiresAt,
    );
  },
  findSession: async (tokenHash) => {
    const row = connection.get("SELECT * FROM sessions WHERE token_hash = ?", tokenHash);
    if (row === null) return null;
    const expiresAt = timestamp(number(row, "expires_at"));
    return { tokenHash, user: text(row, "user"), csrf: text(row, "csrf"), expiresAt };
  },
  removeSession: async (tokenHash) => {
    connection.run("DELETE FROM sessions WHERE token_hash = ?", tokenHash);
  },
  removeSessionsOf: async (user) => {
    connection.run("DELETE FROM sessions WHERE user = ?", user);
  },
  saveLink: async ({ tokenHash, user, expiresAt }) => {
    connection.run(
      "INSERT INTO sign_in_links (token_hash, user, expires_at) VALUES (?, ?, ?)",
      tokenHash,
      user,
      expiresAt,
    );
  },
  takeLink: async (tokenHash): Promise<SignInLink | null> => {
    const row = connection.get("DELETE FROM sign_in_links WHERE token_hash = ? RETURNING user, expires_at", tokenHash);
    if (row === null) return null;
    return { tokenHash, user: textOrNull(row, "user"), expiresAt: timestamp(number(row, "expires_at")) };
  },
  removeFirstOwnerLinks: async () => {
    connection.run("DELETE FROM sign_in_links WHERE user IS NULL");
  },
  sweep: async (now) => {
    connection.run("DELETE FROM sessions WHERE expires_at <= ?", now);
    connection.run("DELETE FROM sign_in_links WHERE expires_at <= ?", now);
  },
});

const readUser = (row: Row): User => {
  const lastSeenAt = numberOrNull(row, "last_seen_at");
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    // The column's check lets nothing else in.
    role: text(row, "role") as Role,
    lastSeenAt: lastSeenAt === null ? null : timestamp(lastSeenAt),
  };
};
