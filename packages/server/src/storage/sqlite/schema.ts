/** One change of the stored shape. Entries are added at the end and never edited: stores in the field have run them. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Hot tables carry no foreign keys: the check costs a look-up per event and their environment comes from a key that
 * was found a moment before.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: "first shape",
    sql: `
CREATE TABLE workspace (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;
CREATE TABLE environments (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, holdout_salt TEXT NOT NULL, global_holdout REAL NOT NULL,
  attention TEXT NOT NULL
) STRICT;
CREATE TABLE write_keys (
  key TEXT PRIMARY KEY, environment INTEGER NOT NULL REFERENCES environments (id), created_at INTEGER NOT NULL,
  revoked_at INTEGER, origins TEXT NOT NULL
) STRICT;
CREATE TABLE users (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  last_seen_at INTEGER
) STRICT;
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, csrf TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE sign_in_links (
  token_hash TEXT PRIMARY KEY, user TEXT REFERENCES users (id) ON DELETE CASCADE, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) STRICT;

CREATE TABLE events (
  cursor INTEGER PRIMARY KEY, environment INTEGER NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, account TEXT,
  type TEXT NOT NULL, at INTEGER NOT NULL, received_at INTEGER NOT NULL, tab TEXT NOT NULL, seq INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_id ON events (environment, id);
CREATE INDEX events_by_person ON events (environment, person);
CREATE TABLE event_counts (environment INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;

CREATE TABLE people (
  number INTEGER PRIMARY KEY, environment INTEGER NOT NULL, person TEXT NOT NULL, first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL, name TEXT, account TEXT, steps_done INTEGER NOT NULL, steps_required INTEGER NOT NULL,
  claimed INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX people_by_id ON people (environment, person);
CREATE INDEX people_by_age ON people (environment, claimed, first_seen_at, person);
CREATE INDEX people_by_account ON people (environment, claimed, account);
CREATE TABLE person_documents (number INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;
CREATE TABLE episodes (
  number INTEGER PRIMARY KEY, environment INTEGER NOT NULL, person TEXT NOT NULL, step TEXT NOT NULL,
  version INTEGER NOT NULL, last_active_at INTEGER NOT NULL, active INTEGER NOT NULL, stuck INTEGER NOT NULL,
  counted_plan TEXT, counted_outcome TEXT, report TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX episodes_by_person ON episodes (environment, person, step, version);
CREATE INDEX episodes_open ON episodes (environment, last_active_at) WHERE counted_outcome = 'open';
CREATE INDEX episodes_by_outcome ON episodes (environment, step, counted_outcome, stuck, person);
CREATE TABLE accounts (
  environment INTEGER NOT NULL, account TEXT NOT NULL, first_seen_at INTEGER NOT NULL, traits TEXT NOT NULL,
  PRIMARY KEY (environment, account)
) STRICT;

CREATE TABLE rollups (
  number INTEGER PRIMARY KEY, environment INTEGER NOT NULL, family TEXT NOT NULL, day INTEGER NOT NULL,
  subject TEXT NOT NULL, version INTEGER NOT NULL, plan TEXT NOT NULL, cohort TEXT NOT NULL, amounts BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX rollups_by_key ON rollups (environment, family, day, subject, version, plan, cohort);
CREATE TABLE value_days (
  environment INTEGER NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, metric TEXT NOT NULL, day INTEGER NOT NULL,
  thousandths INTEGER NOT NULL, PRIMARY KEY (environment, kind, owner, metric, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX value_days_by_metric ON value_days (environment, kind, metric, day, owner);

CREATE TABLE content (
  environment INTEGER NOT NULL REFERENCES environments (id), kind TEXT NOT NULL, key TEXT NOT NULL,
  draft TEXT NOT NULL, published TEXT, paused INTEGER NOT NULL, revision INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (environment, kind, key)
) STRICT;
CREATE TABLE bootstraps (
  environment INTEGER PRIMARY KEY REFERENCES environments (id), revision TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE models (
  environment INTEGER NOT NULL REFERENCES environments (id), step TEXT NOT NULL, version INTEGER NOT NULL,
  model TEXT NOT NULL, fitted_at INTEGER NOT NULL, PRIMARY KEY (environment, step)
) STRICT;
`,
  },
  {
    version: 2,
    name: "natural attempts and what a fit found",
    // Attempts from before say nothing of guides that could have helped: none of them teaches.
    sql: `
ALTER TABLE environments ADD COLUMN stall TEXT NOT NULL
  DEFAULT '{"falseInterruptions":0.05,"beforePromise":"silent"}';
ALTER TABLE episodes ADD COLUMN natural_end TEXT;
ALTER TABLE episodes ADD COLUMN trail TEXT NOT NULL DEFAULT '';
CREATE INDEX episodes_natural ON episodes (environment, step, version, natural_end, last_active_at)
  WHERE natural_end IS NOT NULL;
ALTER TABLE models ADD COLUMN details TEXT;
`,
  },
];
