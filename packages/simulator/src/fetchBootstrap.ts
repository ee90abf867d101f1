import { type Bootstrap, fromJson, parseBootstrap, parseRefusal } from "@handrail/core/protocol";

/** Asks a server for what every browser gets; throws with the server's own words where it refuses. */
export const fetchBootstrap = async (server: string, key: string): Promise<Bootstrap> => {
  const address = `${server.replace(/\/+$/, "")}/v1/bootstrap?key=${encodeURIComponent(key)}`;
  const response = await fetch(address);
  const text = await response.text();
  const bootstrap = response.ok ? parseBootstrap(fromJson(text)) : null;
  if (bootstrap !== null) return bootstrap;
  const refusal = parseRefusal(fromJson(text));
  throw new Error(`${server} gave no content: ${refusal?.message ?? `HTTP ${response.status}`}`);
};
