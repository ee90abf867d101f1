import type { ImportRecord } from "../schema/schema.ts";

/** Which rows a call carries, and the name under which the host may remember its answer. */
export interface ChunkInfo {
  /** The import; the same after a closed tab. */
  readonly session: string;
  /** The same whenever these rows are sent again: a host that remembers keys takes no row twice. */
  readonly key: string;
  /** Ready rows before these. */
  readonly offset: number;
  /** Ready rows in all. */
  readonly total: number;
  /** Their row numbers in the file, from 0. */
  readonly rows: readonly number[];
  /** Nothing is to be written: the host only says what it would do. */
  readonly dryRun: boolean;
}

/** What became, or would become, of one row; rows the host does not speak of were taken. */
export interface RowAnswer {
  /** The row's place in the chunk. */
  readonly index: number;
  /** Why it was not taken, in words for people; null or missing where it was. */
  readonly error?: string | null | undefined;
  /** The column at fault, by key. */
  readonly column?: string | null | undefined;
  readonly action?: "create" | "update" | "skip" | undefined;
  /** Of an update: by column key, before and after. */
  readonly changes?: Readonly<Record<string, readonly [before: unknown, after: unknown]>> | undefined;
}

/** What a host answers to one chunk. */
export type ChunkAnswer = readonly RowAnswer[] | undefined;

/** Hands a chunk to the host. Rejects with `SendFailure` where it knows more than that it went wrong. */
export type Deliver = (records: readonly ImportRecord[], chunk: ChunkInfo, signal: AbortSignal) => Promise<ChunkAnswer>;

/** Why a chunk did not get through, and with it what may be tried. A plain object, so that hosts can throw one too. */
export interface SendFailure {
  readonly kind: /** No answer: it may have been taken. */
    | "unreachable"
    /** 5xx, 503 among them, and 408, 409, 425: it may have been taken. Wait `retryAfter` where it is given. */
    | "server"
    /** 429: it was not taken. Wait `retryAfter`. */
    | "busy"
    /** 413: send fewer at once. */
    | "tooLarge"
    /** 401 or 403: sign in again and go on. */
    | "unauthorised"
    /** Any other 4xx, or an error a host's function threw: trying again will not help by itself. */
    | "refused";
  /** In words for people; empty where there are none. */
  readonly message: string;
  /** Milliseconds; null where nothing was said. */
  readonly retryAfter: number | null;
}
