import { PROTOCOL_VERSION } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { accept, foreign, refuse } from "../../test/fakeLink.ts";
import { judge } from "./verdict.ts";

const STATUSES = Array.from({ length: 500 }, (_, index) => 100 + index);

const request = { version: PROTOCOL_VERSION, key: "k", batch: "b1", sentAt: 0, person: "ann", events: [] } as never;

describe("what an answer means", () => {
  it("no answer: again, later", () => {
    expect(judge(null, "b1")).toEqual({ kind: "retry" });
  });

  it.each(STATUSES)("%i from somebody else never settles, stops or gives up anything", (status) => {
    const verdict = judge(foreign(status), "b1");
    expect(verdict).toEqual(status === 413 ? { kind: "bisect", final: false } : { kind: "retry" });
  });

  it.each(STATUSES)("%i with a refusal of ours under its own status", (status) => {
    const codes: Readonly<Record<number, string>> = {
      400: "badRequest",
      401: "unauthorised",
      403: "forbiddenOrigin",
      404: "notFound",
      413: "tooLarge",
      426: "clientTooOld",
      429: "tooMany",
      503: "unavailable",
    };
    const verdict = judge(refuse(status, codes[status] ?? "badRequest"), "b1");
    if (status === 400 || status === 413) expect(verdict).toEqual({ kind: "bisect", final: true });
    else if (status === 401 || status === 403 || status === 426)
      expect(verdict).toEqual({ kind: "stop", why: codes[status] });
    else expect(verdict).toEqual({ kind: "retry" });
  });

  it("a refusal under the wrong status is not believed", () => {
    expect(judge(refuse(401, "badRequest"), "b1")).toEqual({ kind: "retry" });
  });

  it("our reply to this very batch settles; to another batch, half of one, or a page of HTML does not", () => {
    const good = accept(request);
    expect(judge(good, "b1").kind).toBe("settled");
    expect(judge(good, "b2").kind).toBe("retry");
    expect(judge({ ...good, status: 201 }, "b1").kind).toBe("retry");
    expect(judge({ ...good, body: undefined }, "b1").kind).toBe("retry");
    expect(judge({ ...good, body: { batch: "b1", accepted: [] } }, "b1").kind).toBe("retry");
  });
});
