import { fail, ok, type Result } from "@handrail/core/base";
import type { ApiRefusal, ContentProblem } from "@handrail/core/protocol";
import type { Endpoint } from "./endpoints.ts";

/** Why an answer did not come: what the server refused, or that it could not be reached or understood. */
export interface ApiFailure {
  readonly error: ApiRefusal["error"] | "unreachable" | "unreadable";
  readonly message: string;
  readonly problems: readonly ContentProblem[];
}

/** The server as the pages see it. Nothing here throws. */
export interface ApiClient {
  read<T>(endpoint: Endpoint<T>): Promise<Result<T, ApiFailure>>;
  send<T>(method: "POST" | "PUT" | "DELETE", endpoint: Endpoint<T>, body?: unknown): Promise<Result<T, ApiFailure>>;
  /** The last answer of an address, so that going back shows the page at once while it is read again. */
  remembered<T>(endpoint: Endpoint<T>): T | null;
  /** The token that changes must carry; it comes with the session. */
  carryCsrf(token: string): void;
}

/** What the client needs of the browser. */
export interface ClientDependencies {
  readonly fetch: (href: string, init: RequestInit) => Promise<Response>;
  /** Called whenever the server says that nobody is signed in. */
  readonly onSignedOut: () => void;
}

const asFailure = (body: unknown, status: number): ApiFailure => {
  if (typeof body === "object" && body !== null && "error" in body && "message" in body) {
    // The refusal is our own server's, of the same build; its shape is checked by the server's tests.
    const refusal = body as ApiRefusal;
    return { error: refusal.error, message: refusal.message, problems: refusal.problems ?? [] };
  }
  return { error: "unreadable", message: `The server answered with status ${status}.`, problems: [] };
};

/** Makes the client: same-origin requests with the session's cookie, answers as values. */
export const createApiClient = ({ fetch, onSignedOut }: ClientDependencies): ApiClient => {
  const memory = new Map<string, unknown>();
  const state = { csrf: "" };

  const call = async <T>(method: string, endpoint: Endpoint<T>, body: unknown): Promise<Result<T, ApiFailure>> => {
    const headers: Record<string, string> = { accept: "application/json" };
    if (method !== "GET") headers["x-handrail-csrf"] = state.csrf;
    if (body !== undefined) headers["content-type"] = "application/json";
    let response: Response;
    try {
      response = await fetch(endpoint.href, {
        method,
        headers,
        credentials: "same-origin",
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return fail({ error: "unreachable", message: "The server did not answer.", problems: [] });
    }
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    if (response.status === 401) onSignedOut();
    if (!response.ok) return fail(asFailure(answer, response.status));
    if (answer === undefined) return fail(asFailure(null, response.status));
    // The endpoint's type states what our own server answers there; parsing it again would double the page's size.
    return ok(answer as T);
  };

  return {
    read: async (endpoint) => {
      const result = await call("GET", endpoint, undefined);
      if (result.ok) memory.set(endpoint.href, result.value);
      return result;
    },
    send: (method, endpoint, body) => call(method, endpoint, body),
    // Only `read` writes the memory, under the same endpoint, so the type is the endpoint's.
    remembered: <T>(endpoint: Endpoint<T>) => (memory.get(endpoint.href) as T | undefined) ?? null,
    carryCsrf: (token) => {
      state.csrf = token;
    },
  };
};
