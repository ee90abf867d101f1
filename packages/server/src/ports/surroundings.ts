import type { Timestamp } from "@handrail/core/base";

/** The wall clock of this server. */
export interface Clock {
  now(): Timestamp;
}

/** Unguessable values and their fingerprints. */
export interface Secrets {
  /** 256 random bits, safe in an address. */
  token(): string;
  /** A short random id that is no secret. */
  id(prefix: string): string;
  /** A one-way fingerprint: what the store keeps of a token. */
  hash(text: string): string;
}

/** What a use case may tell its operator. Fields never hold a person's id, an address or anything a host sent. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, string | number>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number>>): void;
}
