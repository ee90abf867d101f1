import { milliseconds, type Timestamp } from "@handrail/core/base";
import type { Clock, Stop } from "../ports/index.ts";

/** Named moments to come, on one timer. */
export interface Appointments<Name extends string> {
  /** Sets, moves (with a moment) or cancels (with null) one appointment. */
  set(name: Name, at: Timestamp | null): void;
  cancelAll(): void;
}

/** Keeps the engine's single timer; `due` hears the name of each appointment whose moment has come. */
export const createAppointments = <Name extends string>(
  clock: Clock,
  due: (name: Name) => void,
): Appointments<Name> => {
  const moments = new Map<Name, Timestamp>();
  let cancel: Stop | null = null;

  const arm = (): void => {
    cancel?.();
    cancel = null;
    const next = Math.min(...moments.values());
    if (Number.isFinite(next)) cancel = clock.after(milliseconds(Math.max(0, next - clock.now())), ring);
  };

  const ring = (): void => {
    const now = clock.now();
    const names = [...moments].filter(([, at]) => at <= now).map(([name]) => name);
    for (const name of names) moments.delete(name);
    // A listener may set appointments of its own, so the timer is armed after them, and also if one of them fails.
    try {
      for (const name of names) due(name);
    } finally {
      arm();
    }
  };

  return {
    set: (name, at) => {
      if (moments.get(name) === (at ?? undefined)) return;
      if (at === null) moments.delete(name);
      else moments.set(name, at);
      arm();
    },
    cancelAll: () => {
      moments.clear();
      arm();
    },
  };
};
