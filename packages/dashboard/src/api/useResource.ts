import { useCallback, useEffect, useState } from "preact/hooks";
import { useApi } from "./ApiContext.tsx";
import type { ApiFailure } from "./client.ts";
import type { Endpoint } from "./endpoints.ts";

/** Something read from the server: what is known of it, whether it is being read, and why it could not be. */
export interface Resource<T> {
  readonly value: T | null;
  readonly failure: ApiFailure | null;
  readonly reading: boolean;
  reload(): void;
  /** Puts in what a change answered, without reading again. */
  replace(value: T): void;
}

interface Held<T> {
  readonly href: string;
  readonly value: T | null;
  readonly failure: ApiFailure | null;
  readonly reading: boolean;
}

/**
 * Reads an address whenever it changes. What was read of it before is shown meanwhile, and so is the last answer under
 * other filters: a report that blinks empty at each change of a filter cannot be compared with itself.
 */
export const useResource = <T>(endpoint: Endpoint<T> | null): Resource<T> => {
  const api = useApi();
  const href = endpoint?.href ?? "";
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<Held<T>>(() => ({
    href,
    value: endpoint === null ? null : api.remembered(endpoint),
    failure: null,
    reading: endpoint !== null,
  }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the endpoint's identity, `turn` asks again.
  useEffect(() => {
    if (endpoint === null) return;
    let wanted = true;
    setHeld((before) => ({ href, value: api.remembered(endpoint) ?? before.value, failure: null, reading: true }));
    void api.read(endpoint).then((result) => {
      if (!wanted) return;
      setHeld((before) =>
        result.ok
          ? { href, value: result.value, failure: null, reading: false }
          : { ...before, failure: result.error, reading: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [api, href, turn]);

  const reload = useCallback(() => setTurn((count) => count + 1), []);
  const replace = useCallback(
    (value: T) => setHeld((before) => ({ ...before, value, failure: null, reading: false })),
    [],
  );
  return { value: held.value, failure: held.failure, reading: held.reading, reload, replace };
};
