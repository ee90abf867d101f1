import { milliseconds } from "@handrail/core/base";
import { describe, expect, it } from "vitest";
import { fakeClock } from "../../test/fakeClock.ts";
import type { PeerMessage } from "../ports/index.ts";
import { broadcastTabs, type Channel } from "./broadcastTabs.ts";

const unguarded = <A extends readonly unknown[]>(callback: (...values: A) => void) => callback;

/** Channels of one origin: a message reaches every other one, at once or when the test lets it. */
const createAir = () => {
  const channels: Channel[] = [];
  const held: (() => void)[] = [];
  let isHolding = false;
  return {
    open: (): Channel => {
      const channel: Channel = {
        onmessage: null,
        postMessage: (data) => {
          const deliver = (): void => {
            for (const other of channels) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
          };
          if (isHolding) held.push(deliver);
          else deliver();
        },
        close: () => channels.splice(channels.indexOf(channel), 1),
      };
      channels.push(channel);
      return channel;
    },
    hold: () => {
      isHolding = true;
    },
    release: () => {
      isHolding = false;
      for (const deliver of held.splice(0)) deliver();
    },
  };
};

describe("the tabs", () => {
  it("are led by the one the person used last", async () => {
    const [air, clock] = [createAir(), fakeClock()];
    const one = broadcastTabs("one", air.open(), clock, unguarded);
    const two = broadcastTabs("two", air.open(), clock, unguarded);
    one.claim();
    expect([one.leads(), two.leads()]).toEqual([true, false]);
    await clock.advance(milliseconds(10));
    two.claim();
    expect([one.leads(), two.leads()]).toEqual([false, true]);
    await clock.advance(milliseconds(10));
    one.claim();
    expect([one.leads(), two.leads()]).toEqual([true, false]);
  });

  it("end with one leader when two claim at the same moment", () => {
    const [air, clock] = [createAir(), fakeClock()];
    const tabs = ["a", "b", "c"].map((id) => broadcastTabs(id, air.open(), clock, unguarded));
    air.hold();
    for (const tab of tabs) tab.claim();
    air.release();
    expect(tabs.map((tab) => tab.leads())).toEqual([false, false, true]);
  });

  it("tell when leading begins and ends, once each", async () => {
    const [air, clock] = [createAir(), fakeClock()];
    const one = broadcastTabs("one", air.open(), clock, unguarded);
    const two = broadcastTabs("two", air.open(), clock, unguarded);
    const told: boolean[] = [];
    one.onLead((leads) => told.push(leads));
    one.claim();
    one.claim();
    await clock.advance(milliseconds(5));
    two.claim();
    expect(told).toEqual([true, false]);
  });

  it("hear each other and not themselves, until closed", () => {
    const [air, clock] = [createAir(), fakeClock()];
    const one = broadcastTabs("one", air.open(), clock, unguarded);
    const two = broadcastTabs("two", air.open(), clock, unguarded);
    const heard: string[] = [];
    const listen = (name: string) => (message: PeerMessage) => heard.push(`${name} ${message.kind}`);
    one.onMessage(listen("one"));
    two.onMessage(listen("two"));
    one.post({ kind: "outbox" });
    two.close();
    one.post({ kind: "outbox" });
    expect(heard).toEqual(["two outbox"]);
  });

  it("lead alone where there is no channel, or where it breaks", () => {
    const clock = fakeClock();
    const alone = broadcastTabs("alone", null, clock, unguarded);
    alone.claim();
    expect(alone.leads()).toBe(true);
    const broken: Channel = {
      onmessage: null,
      postMessage: () => {
        throw new DOMException("closed", "InvalidStateError");
      },
      close: () => {},
    };
    const tab = broadcastTabs("broken", broken, clock, unguarded);
    tab.claim();
    tab.post({ kind: "outbox" });
    expect(tab.leads()).toBe(true);
  });
});
