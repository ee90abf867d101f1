"""Takes chunks of an import, each row once, however often it is sent. Python 3.9 or later, no dependency.

    python3 receiver.py --port 8080 --database people.sqlite

What makes a repetition harmless is one transaction: the rows, the fact that they were taken, and the answer given under
the key are written together or not at all. README.md has the contract.
"""

import argparse
import json
import os
import re
import sqlite3
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Bytes of one request; a larger one is answered 413, and comes again in smaller chunks.
LARGEST = int(os.environ.get("LARGEST", 5_000_000))
TOKEN = os.environ.get("TOKEN")
KEY = re.compile(r'"([\x20-\x7e]+)"')

# The ledger stands in the same database as the rows: only then can they be written together.
TABLES = """
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS people (account TEXT, email TEXT, name TEXT, PRIMARY KEY (account, email));
    CREATE TABLE IF NOT EXISTS import_answers
        (account TEXT, key TEXT, answer TEXT, at INTEGER, PRIMARY KEY (account, key));
    CREATE TABLE IF NOT EXISTS import_rows
        (account TEXT, session TEXT, row INTEGER, PRIMARY KEY (account, session, row));
"""


def account_of(headers):
    """Whose import it is. Keys and sessions of one account must never meet those of another."""
    if TOKEN is None or headers.get("Authorization") == f"Bearer {TOKEN}":
        return "everyone"
    return None


def take_row(database, account, values):
    """Your part: takes one row, or says in words for people why not."""
    email = values.get("email")
    email = email.lower() if isinstance(email, str) else ""
    if "@" not in email:
        return {"error": "This is no e-mail address", "column": "email"}
    name = values.get("name")
    before = database.execute(
        "SELECT name FROM people WHERE account = ? AND email = ?", (account, email)
    ).fetchone()
    if before is not None and before[0] == name:
        return {"action": "skip"}
    database.execute(
        "INSERT INTO people VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name",
        (account, email, name),
    )
    if before is None:
        return {"action": "create"}
    return {"action": "update", "changes": {"name": [before[0], name]}}


def take_chunk(database, account, key, chunk):
    """One chunk, in one transaction."""
    database.execute("BEGIN IMMEDIATE")
    try:
        known = database.execute(
            "SELECT answer FROM import_answers WHERE account = ? AND key = ?", (account, key)
        ).fetchone()
        if known is not None:
            database.execute("ROLLBACK")
            return known[0]
        results = []
        for index, one in enumerate(chunk["rows"]):
            place = (account, chunk["session"], one["row"])
            if database.execute(
                "SELECT 1 FROM import_rows WHERE account = ? AND session = ? AND row = ?", place
            ).fetchone():
                # Taken in a chunk of another size: that is no mistake of anybody's.
                results.append({"index": index, "action": "skip"})
                continue
            result = take_row(database, account, one["values"])
            # A row that was refused may come again when it was put right.
            if "error" not in result:
                database.execute("INSERT INTO import_rows VALUES (?, ?, ?)", place)
            results.append({"index": index, **result})
        answer = json.dumps({"results": results})
        if not chunk["dryRun"]:
            database.execute(
                "INSERT INTO import_answers VALUES (?, ?, ?, ?)",
                (account, key, answer, int(time.time() * 1000)),
            )
        # Of a dry run nothing stays, and yet it has seen what the real one will see.
        database.execute("ROLLBACK" if chunk["dryRun"] else "COMMIT")
        return answer
    except BaseException:
        database.execute("ROLLBACK")
        raise


def is_chunk(chunk):
    return (
        isinstance(chunk, dict)
        and isinstance(chunk.get("session"), str)
        and isinstance(chunk.get("dryRun"), bool)
        and isinstance(chunk.get("rows"), list)
        and all(
            isinstance(one, dict) and type(one.get("row")) is int and isinstance(one.get("values"), dict)
            for one in chunk["rows"]
        )
    )


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def read_body(self):
        """The text of a request; None where it is too large. It is read to its end all the same: a connection that is
        cut while somebody is still sending looks to them like a network that failed, and they would send as much again."""
        left = int(self.headers.get("Content-Length", 0))
        if left <= LARGEST:
            return self.rfile.read(left)
        while left > 0:
            part = self.rfile.read(min(left, 65536))
            if not part:
                break
            left -= len(part)
        return None

    def answer(self):
        body = self.read_body()
        account = account_of(self.headers)
        if account is None:
            return 401, {"error": "Sign in first"}
        if body is None:
            return 413, {"error": "Too many rows at once"}
        key = KEY.fullmatch(self.headers.get("Idempotency-Key", ""))
        if key is None:
            return 400, {"error": "An Idempotency-Key is missing"}
        try:
            chunk = json.loads(body)
        except ValueError:
            return 400, {"error": "This is no JSON"}
        if not is_chunk(chunk):
            return 422, {"error": "These are no rows"}
        database = sqlite3.connect(self.server.path, timeout=5, isolation_level=None)
        try:
            return 200, take_chunk(database, account, key[1], chunk)
        finally:
            database.close()

    def do_POST(self):
        try:
            status, body = self.answer()
        except Exception as error:
            self.log_error("%r", error)
            status, body = 500, {"error": "Something went wrong here"}
        text = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        self.send_error(405, "Rows are posted")

    def log_request(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--database", default="people.sqlite")
    options = parser.parse_args()
    database = sqlite3.connect(options.database)
    database.executescript(TABLES)
    database.close()
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Receiver)
    server.path = options.database
    print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
