import { createHash, randomBytes } from "node:crypto";
import { timestamp } from "@handrail/core/base";
import type { Clock, Log, Secrets } from "../ports/surroundings.ts";
import type { Config } from "./config.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => timestamp(Date.now()) };

/** The machine's randomness and SHA-256: tokens hold 256 bits, so a plain fingerprint of one cannot be turned back. */
export const systemSecrets: Secrets = {
  token: () => randomBytes(32).toString("base64url"),
  id: (prefix) => `${prefix}_${randomBytes(12).toString("hex")}`,
  hash: (text) => createHash("sha256").update(text).digest("base64url"),
};

/** One JSON object a line on standard error; standard output is kept for what a starter reads. */
export const createLog = (level: Config["log"], write: (line: string) => void): Log => {
  const line =
    (severity: "info" | "error"): Log["info"] =>
    (message, fields = {}) => {
      if (level === "silent" && severity === "info") return;
      write(`${JSON.stringify({ at: new Date().toISOString(), level: severity, message, ...fields })}\n`);
    };
  return { info: line("info"), error: line("error") };
};
