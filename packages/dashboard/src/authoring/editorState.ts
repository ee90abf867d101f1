import { assertNever } from "@handrail/core/base";
import type { Authored, ContentProblem } from "@handrail/core/protocol";
import type { ApiFailure } from "../api/client.ts";

/** One authored thing in the editor: the draft in hand, what the server has, and what stands between them. */
export interface EditorState<T> {
  readonly draft: T;
  /** What the server answered last; null for a new one. */
  readonly stored: Authored<T> | null;
  readonly past: readonly T[];
  readonly future: readonly T[];
  readonly busy: boolean;
  readonly problems: readonly ContentProblem[];
  readonly failure: ApiFailure | null;
  /** Somebody else saved in between: nothing of either is lost, the author chooses. */
  readonly conflict: boolean;
}

/** What may happen to it. */
export type EditorAction<T> =
  | { readonly kind: "edited"; readonly draft: T }
  | { readonly kind: "undone" }
  | { readonly kind: "redone" }
  | { readonly kind: "sent" }
  | { readonly kind: "stored"; readonly authored: Authored<T> }
  | { readonly kind: "refused"; readonly failure: ApiFailure }
  /** The author takes what the other one saved, and loses their own edits (undo brings them back). */
  | { readonly kind: "tookTheirs"; readonly authored: Authored<T> }
  /** The author keeps their own draft on top of the newer revision. */
  | { readonly kind: "keptMine"; readonly authored: Authored<T> };

/** How many steps back are kept: more than anybody walks, little enough to hold. */
const MOST_UNDO = 100;

/** The state at the opening of the editor. */
export const beginEditing = <T>(draft: T, stored: Authored<T> | null): EditorState<T> => ({
  draft,
  stored,
  past: [],
  future: [],
  busy: false,
  problems: [],
  failure: null,
  conflict: false,
});

/** Says whether there are edits the server does not have. */
export const isDirty = <T>(state: EditorState<T>): boolean =>
  state.stored === null || JSON.stringify(state.draft) !== JSON.stringify(state.stored.draft);

/** The revision a save must name. */
export const revisionOf = <T>(state: EditorState<T>): number => state.stored?.revision ?? 0;

/** The state after one action. Pure, so that every path of a conflict can be tested without a server. */
export const editorReducer = <T>(state: EditorState<T>, action: EditorAction<T>): EditorState<T> => {
  switch (action.kind) {
    case "edited":
      return { ...state, draft: action.draft, past: [...state.past, state.draft].slice(-MOST_UNDO), future: [] };
    case "undone": {
      const before = state.past.at(-1);
      if (before === undefined) return state;
      return { ...state, draft: before, past: state.past.slice(0, -1), future: [state.draft, ...state.future] };
    }
    case "redone": {
      const [next, ...rest] = state.future;
      if (next === undefined) return state;
      return { ...state, draft: next, past: [...state.past, state.draft], future: rest };
    }
    case "sent":
      return { ...state, busy: true, failure: null, problems: [] };
    case "stored":
      // What was typed while the save was under way stays, as a draft not saved yet.
      return { ...state, stored: action.authored, busy: false, problems: [], failure: null, conflict: false };
    case "refused":
      return {
        ...state,
        busy: false,
        failure: action.failure.error === "conflict" ? null : action.failure,
        problems: action.failure.problems,
        conflict: action.failure.error === "conflict",
      };
    case "tookTheirs":
      return {
        ...beginEditing(action.authored.draft, action.authored),
        past: [...state.past, state.draft].slice(-MOST_UNDO),
      };
    case "keptMine":
      return { ...state, stored: action.authored, conflict: false, failure: null, problems: [] };
    default:
      return assertNever(action);
  }
};
