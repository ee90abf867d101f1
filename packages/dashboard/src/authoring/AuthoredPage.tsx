import type { Authored, AuthoredKind, ContentOverview } from "@handrail/core/protocol";
import type { ComponentType } from "preact";
import { endpoints } from "../api/endpoints.ts";
import { useResource } from "../api/useResource.ts";
import { PageTitle } from "../app/PageTitle.tsx";
import { mayEdit, useSession } from "../app/SessionContext.tsx";
import { linkWith } from "../filters/filters.ts";
import type { Sentence } from "../format/sentence.ts";
import { useLocation } from "../location/LocationProvider.tsx";
import { Empty } from "../states/Empty.tsx";
import { PageSkeleton } from "../states/Skeleton.tsx";
import { Unread } from "../states/Unread.tsx";
import { type Choices, choicesOf } from "./choices.ts";
import { EditorBar } from "./EditorBar.tsx";
import { ProblemsContext } from "./problems.tsx";
import { useEditor } from "./useEditor.ts";

/** What the form of an authored thing is handed. */
export interface AuthoredFormProps<T> {
  readonly draft: T;
  /** Null while it was never saved: until then its key follows its name. */
  readonly stored: Authored<T> | null;
  readonly choices: Choices;
  readonly onChange: (draft: T) => void;
}

/** What sets one kind of authored thing apart from another. */
export interface AuthoredPageKind<T> {
  readonly kind: AuthoredKind;
  readonly noun: string;
  readonly all: { readonly path: string; readonly label: string };
  readonly listOf: (overview: ContentOverview) => readonly Authored<T>[];
  readonly blank: T;
  readonly sentenceOf: (draft: T) => Sentence;
  readonly Form: ComponentType<AuthoredFormProps<T>>;
}

const AuthoredEditor = <T extends { readonly key: string }>({
  of,
  stored,
  overview,
}: {
  readonly of: AuthoredPageKind<T>;
  readonly stored: Authored<T> | null;
  readonly overview: ContentOverview;
}) => {
  const { env, info } = useSession();
  const { place, go } = useLocation();
  const editor = useEditor<T>(of.kind, env, stored?.draft ?? of.blank, stored);
  const { draft } = editor.state;
  const editable = mayEdit(info.user.role);
  return (
    <ProblemsContext.Provider value={editor.state.problems}>
      <div class="page">
        <PageTitle sentence={of.sentenceOf(draft)} />
        <EditorBar
          editor={editor}
          editable={editable}
          noun={of.noun}
          onRemoved={() => go(linkWith(place, of.all.path))}
        />
        <fieldset class="plain" disabled={!editable}>
          <legend class="visually-hidden">The {of.noun}</legend>
          <of.Form draft={draft} stored={editor.state.stored} choices={choicesOf(overview)} onChange={editor.edit} />
        </fieldset>
      </div>
    </ProblemsContext.Provider>
  );
};

/** One authored thing in its editor; the key `new` begins one. */
export const AuthoredPage = <T extends { readonly key: string }>({
  of,
  name,
}: {
  readonly of: AuthoredPageKind<T>;
  /** The key the address names. */
  readonly name: string;
}) => {
  const { env } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  // The remembered list may be older than the thing that was just made elsewhere: wait for the fresh one.
  if (content.reading) return <PageSkeleton />;
  const stored = of.listOf(content.value).find(({ key }) => key === name) ?? null;
  if (stored === null && name !== "new") {
    return (
      <>
        <PageTitle sentence={[`There is no ${of.noun} `, { name }, "."]} />
        <Empty title="It may have been deleted">
          <a class="button" href={linkWith(place, of.all.path)}>
            {of.all.label}
          </a>
        </Empty>
      </>
    );
  }
  return <AuthoredEditor of={of} stored={stored} overview={content.value} />;
};
