import { timestamp } from "@handrail/core/base";
import type { Authored } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import {
  beginEditing,
  type EditorAction,
  type EditorState,
  editorReducer,
  isDirty,
  revisionOf,
} from "./editorState.ts";

interface Draft {
  readonly key: string;
  readonly title: string;
}

const draft = (title: string): Draft => ({ key: "k", title });

const authored = (title: string, revision: number): Authored<Draft> => ({
  key: "k",
  draft: draft(title),
  published: null,
  status: "draft",
  revision,
  updatedAt: timestamp(0),
  updatedBy: "Mara",
});

const play = (start: EditorState<Draft>, ...actions: readonly EditorAction<Draft>[]): EditorState<Draft> =>
  actions.reduce(editorReducer<Draft>, start);

const open = (): EditorState<Draft> => beginEditing(draft("one"), authored("one", 3));
const edit = (title: string): EditorAction<Draft> => ({ kind: "edited", draft: draft(title) });
const refuse = (error: "conflict" | "invalidContent" | "unreachable"): EditorAction<Draft> => ({
  kind: "refused",
  failure: { error, message: "no", problems: error === "invalidContent" ? [{ path: "title", message: "bad" }] : [] },
});

describe("an editor", () => {
  it("is clean until something is edited, and clean again after undo", () => {
    expect(isDirty(open())).toBe(false);
    expect(isDirty(play(open(), edit("two")))).toBe(true);
    expect(isDirty(play(open(), edit("two"), { kind: "undone" }))).toBe(false);
  });

  it("walks a hundred steps back and forth to the same draft", () => {
    const edited = Array.from({ length: 100 }, (_, index) => edit(`v${index}`));
    const back = play(open(), ...edited, ...edited.map(() => ({ kind: "undone" }) as const));
    expect(back.draft).toEqual(draft("one"));
    const forth = play(back, ...edited.map(() => ({ kind: "redone" }) as const));
    expect(forth.draft).toEqual(draft("v99"));
  });

  it("drops what was undone once something else is edited", () => {
    const state = play(open(), edit("two"), { kind: "undone" }, edit("three"), { kind: "redone" });
    expect(state.draft).toEqual(draft("three"));
  });

  it("keeps what was typed while a save was under way", () => {
    const state = play(open(), edit("two"), { kind: "sent" }, edit("two and more"), {
      kind: "stored",
      authored: authored("two", 4),
    });
    expect(state.draft.title).toBe("two and more");
    expect(isDirty(state)).toBe(true);
    expect(revisionOf(state)).toBe(4);
  });

  it("shows problems and goes on with the draft", () => {
    const state = play(open(), edit(""), { kind: "sent" }, refuse("invalidContent"));
    expect(state.problems).toEqual([{ path: "title", message: "bad" }]);
    expect(state.draft.title).toBe("");
    expect(state.busy).toBe(false);
  });

  it("says that the server did not answer, and has lost nothing", () => {
    const state = play(open(), edit("two"), { kind: "sent" }, refuse("unreachable"));
    expect(state.failure?.error).toBe("unreachable");
    expect(isDirty(state)).toBe(true);
  });
});

describe("a conflict", () => {
  const conflict = () => play(open(), edit("mine"), { kind: "sent" }, refuse("conflict"));

  it("is said, and is no failure", () => {
    expect(conflict()).toMatchObject({ conflict: true, failure: null, draft: { title: "mine" } });
  });

  it("ends by taking theirs, and undo brings mine back", () => {
    const state = play(conflict(), { kind: "tookTheirs", authored: authored("theirs", 7) });
    expect(state).toMatchObject({ conflict: false, draft: { title: "theirs" } });
    expect(revisionOf(state)).toBe(7);
    expect(play(state, { kind: "undone" }).draft.title).toBe("mine");
  });

  it("ends by keeping mine on top of their revision", () => {
    const state = play(conflict(), { kind: "keptMine", authored: authored("theirs", 7) });
    expect(state).toMatchObject({ conflict: false, draft: { title: "mine" } });
    expect(revisionOf(state)).toBe(7);
    expect(isDirty(state)).toBe(true);
  });
});
