import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ApiClient } from "./client.ts";

/** Hands the client to the pages. */
export const ApiContext = createContext<ApiClient | null>(null);

/** The client. */
export const useApi = (): ApiClient => {
  const api = useContext(ApiContext);
  if (api === null) throw new Error("useApi needs an ApiContext above it.");
  return api;
};
