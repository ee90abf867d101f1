import type { Authored, AuthoredKind } from "@handrail/core/protocol";
import { useCallback, useEffect, useReducer } from "preact/hooks";
import { useApi } from "../api/ApiContext.tsx";
import type { ApiFailure } from "../api/client.ts";
import { endpoints } from "../api/endpoints.ts";
import { useLocation } from "../location/LocationProvider.tsx";
import {
  beginEditing,
  type EditorAction,
  type EditorState,
  editorReducer,
  isDirty,
  revisionOf,
} from "./editorState.ts";

/** The editor of one authored thing: its state and what the author can do. */
export interface Editor<T> {
  readonly state: EditorState<T>;
  readonly dirty: boolean;
  edit(draft: T): void;
  undo(): void;
  redo(): void;
  /** Saves the draft; the stored thing, or null when it was refused. */
  save(): Promise<Authored<T> | null>;
  /** Saves what is not saved, then makes the draft live. */
  publish(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  remove(): Promise<boolean>;
  takeTheirs(): Promise<void>;
  keepMine(): Promise<void>;
}

/**
 * Publishing checks the whole of what would be live, so its problems are told from the top: `guides.2.trigger.step`. Seen
 * from the editor of that kind it is `trigger.step`. A problem in something of another kind keeps its full path.
 */
export const ownPaths = (kind: AuthoredKind, failure: ApiFailure): ApiFailure => ({
  ...failure,
  problems: failure.problems.map((problem) => ({
    ...problem,
    path: problem.path.replace(new RegExp(`^${kind}\\.\\d+\\.`), ""),
  })),
});

/** Runs the editor of a draft with a key. */
export const useEditor = <T extends { readonly key: string }>(
  kind: AuthoredKind,
  env: string,
  start: T,
  stored: Authored<T> | null,
): Editor<T> => {
  const api = useApi();
  const { guard } = useLocation();
  const reduce = (before: EditorState<T>, action: EditorAction<T>) => editorReducer(before, action);
  const [state, dispatch] = useReducer(reduce, undefined, () => beginEditing(start, stored));
  const dirty = isDirty(state);
  const { key } = state.draft;

  useEffect(
    () =>
      guard(() => (dirty && state.past.length > 0 ? "There are edits that are not saved. Leave without them?" : null)),
    [guard, dirty, state.past.length],
  );

  const save = useCallback(async () => {
    dispatch({ kind: "sent" });
    const body = { draft: state.draft, revision: revisionOf(state) };
    const result = await api.send("PUT", endpoints.authored<T>(kind, key, env), body);
    if (!result.ok) {
      dispatch({ kind: "refused", failure: ownPaths(kind, result.error) });
      return null;
    }
    dispatch({ kind: "stored", authored: result.value });
    return result.value;
  }, [api, env, kind, key, state]);

  const act = async (action: "publish" | "pause" | "resume") => {
    if (action === "publish" && dirty && (await save()) === null) return;
    dispatch({ kind: "sent" });
    const result = await api.send("POST", endpoints.authoredAction<T>(kind, key, action, env));
    dispatch(
      result.ok
        ? { kind: "stored", authored: result.value }
        : { kind: "refused", failure: ownPaths(kind, result.error) },
    );
  };

  /** What the other author saved: the overview is the only place that lists drafts. */
  const readTheirs = async (): Promise<Authored<T> | null> => {
    const result = await api.read(endpoints.content(env));
    if (!result.ok) {
      dispatch({ kind: "refused", failure: ownPaths(kind, result.error) });
      return null;
    }
    const list: readonly Authored<unknown>[] = result.value[kind];
    // `kind` and `T` are bound by the caller: the list of journeys holds journeys.
    return (list.find((each) => each.key === key) as Authored<T> | undefined) ?? null;
  };

  return {
    state,
    dirty,
    edit: (draft) => dispatch({ kind: "edited", draft }),
    undo: () => dispatch({ kind: "undone" }),
    redo: () => dispatch({ kind: "redone" }),
    save,
    publish: () => act("publish"),
    pause: () => act("pause"),
    resume: () => act("resume"),
    remove: async () => {
      const result = await api.send("DELETE", endpoints.authored<T>(kind, key, env));
      if (!result.ok) dispatch({ kind: "refused", failure: ownPaths(kind, result.error) });
      return result.ok;
    },
    takeTheirs: async () => {
      const authored = await readTheirs();
      if (authored !== null) dispatch({ kind: "tookTheirs", authored });
    },
    keepMine: async () => {
      const authored = await readTheirs();
      if (authored !== null) dispatch({ kind: "keptMine", authored });
    },
  };
};
