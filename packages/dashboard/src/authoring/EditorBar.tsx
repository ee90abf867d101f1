import { timestamp } from "@handrail/core/base";
import { ConfirmButton } from "../controls/ConfirmButton.tsx";
import { formatAgo, formatMoment } from "../format/moment.ts";
import { ErrorNotice } from "../states/ErrorNotice.tsx";
import { StatusWord } from "./StatusWord.tsx";
import type { Editor } from "./useEditor.ts";

const Saved = <T extends { readonly key: string }>({ editor }: { readonly editor: Editor<T> }) => {
  const { stored } = editor.state;
  if (stored === null) return null;
  return (
    <span title={formatMoment(stored.updatedAt)}>
      Saved {formatAgo(stored.updatedAt, timestamp(Date.now()))} by {stored.updatedBy}
    </span>
  );
};

/** The editor's buttons and what the server said: save, publish, pause, conflicts and problems. */
export const EditorBar = <T extends { readonly key: string }>({
  editor,
  editable,
  noun,
  onRemoved,
}: {
  readonly editor: Editor<T>;
  readonly editable: boolean;
  readonly noun: string;
  readonly onRemoved: () => void;
}) => {
  const { state, dirty } = editor;
  const { stored, busy, problems, failure, conflict } = state;
  const status = stored?.status ?? "draft";
  if (!editable) {
    return <p class="notice">You can look at this {noun}. An editor or owner can change and publish it.</p>;
  }
  return (
    <div class="editor-bar">
      <div class="editor-buttons">
        <StatusWord status={status} />
        <span class="quiet" role="status">
          {busy ? "Saving" : dirty ? "Edits not saved" : <Saved editor={editor} />}
        </span>
        <span class="spring" />
        <button type="button" class="button button-quiet" disabled={state.past.length === 0} onClick={editor.undo}>
          Undo
        </button>
        <button type="button" class="button button-quiet" disabled={state.future.length === 0} onClick={editor.redo}>
          Redo
        </button>
        <button type="button" class="button" disabled={busy || !dirty} onClick={() => void editor.save()}>
          Save draft
        </button>
        {status === "paused" ? (
          <button type="button" class="button" disabled={busy} onClick={() => void editor.resume()}>
            Resume
          </button>
        ) : stored?.published ? (
          <button type="button" class="button" disabled={busy} onClick={() => void editor.pause()}>
            Pause
          </button>
        ) : null}
        <button
          type="button"
          class="button button-primary"
          disabled={busy || (status === "published" && !dirty)}
          onClick={() => void editor.publish()}
        >
          Publish
        </button>
        {stored === null ? null : (
          <ConfirmButton
            label="Delete"
            question={`Delete this ${noun}? What was recorded about it stays in the reports.`}
            confirm="Delete"
            onConfirm={() => void editor.remove().then((gone) => gone && onRemoved())}
          />
        )}
      </div>
      {conflict ? (
        <div class="notice notice-error" role="alert">
          <strong>Somebody else saved this {noun} meanwhile.</strong>
          <p>Both versions are safe. Choose which one to go on with; undo brings yours back.</p>
          <button type="button" class="button" onClick={() => void editor.takeTheirs()}>
            Take theirs
          </button>
          <button type="button" class="button" onClick={() => void editor.keepMine()}>
            Keep mine and save again
          </button>
        </div>
      ) : null}
      {failure === null || problems.length > 0 ? null : (
        <ErrorNotice
          what="This was not saved."
          safe="Your edits are still here in this tab."
          detail={failure.message}
          action={{ label: "Try again", run: () => void editor.save() }}
        />
      )}
      {problems.length === 0 ? null : (
        <div class="notice notice-error" role="alert">
          <strong>{failure?.message ?? "This cannot be published yet."}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.message}`}>
                {problem.message} {problem.path === "" ? null : <code>{problem.path}</code>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
