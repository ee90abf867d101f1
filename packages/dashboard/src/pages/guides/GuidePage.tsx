import type { Guide } from "@handrail/core/content";
import type { Authored, ContentOverview } from "@handrail/core/protocol";
import { useState } from "preact/hooks";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import type { PageProps } from "../../app/pageProps.ts";
import { mayEdit, useSession } from "../../app/SessionContext.tsx";
import { choicesOf, draftContent } from "../../authoring/choices.ts";
import { EditorBar } from "../../authoring/EditorBar.tsx";
import { ProblemsContext, useProblem } from "../../authoring/problems.tsx";
import { slugOf } from "../../authoring/slug.ts";
import { useEditor } from "../../authoring/useEditor.ts";
import { TextField } from "../../controls/TextField.tsx";
import { linkWith } from "../../filters/filters.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { PageSkeleton } from "../../states/Skeleton.tsx";
import { Unread } from "../../states/Unread.tsx";
import { ChooseFormat } from "./ChooseFormat.tsx";
import { emptyGuide } from "./emptyGuide.ts";
import { ContentFields } from "./formats/ContentFields.tsx";
import { aKind, GUIDE_KINDS, kindName } from "./guideKinds.ts";
import { Preview } from "./Preview.tsx";
import { RulesFields } from "./RulesFields.tsx";

const NameFields = ({
  guide,
  isNew,
  taken,
  onChange,
}: {
  readonly guide: Guide;
  readonly isNew: boolean;
  readonly taken: readonly string[];
  readonly onChange: (guide: Guide) => void;
}) => (
  <div class="field-row">
    <TextField
      label="Name, for your team"
      value={guide.name}
      problem={useProblem("name")}
      onChange={(name) => onChange({ ...guide, name, key: isNew ? slugOf(name, taken, "guide") : guide.key })}
    />
    <TextField
      label="Key"
      code
      value={guide.key}
      disabled={!isNew}
      hint={isNew ? "Made from the name; it stays once saved." : "It stays, for history hangs on it."}
      problem={useProblem("key")}
      onChange={(key) => onChange({ ...guide, key })}
    />
  </div>
);

const GuideEditor = ({
  start,
  stored,
  overview,
}: {
  readonly start: Guide;
  readonly stored: Authored<Guide> | null;
  readonly overview: ContentOverview;
}) => {
  const { env, info } = useSession();
  const { place, go } = useLocation();
  const editor = useEditor<Guide>("guides", env, start, stored);
  const [card, setCard] = useState(0);
  const { draft } = editor.state;
  const editable = mayEdit(info.user.role);
  const choices = choicesOf(overview);
  const name = draft.name || `A new ${kindName(draft.content.kind).toLowerCase()}`;
  return (
    <ProblemsContext.Provider value={editor.state.problems}>
      <div class="page">
        <PageTitle sentence={[{ name }, ` is ${aKind(draft.content.kind)}.`]} />
        <EditorBar editor={editor} editable={editable} noun="guide" onRemoved={() => go(linkWith(place, "/guides"))} />
        <div class="editor-with-preview">
          <fieldset class="plain form" disabled={!editable}>
            <legend class="visually-hidden">The guide</legend>
            <NameFields
              guide={draft}
              isNew={editor.state.stored === null}
              taken={choices.guides.map((each) => each.value)}
              onChange={editor.edit}
            />
            <h2>What people see</h2>
            <ContentFields
              content={draft.content}
              choices={choices}
              onLook={setCard}
              onChange={(content) => editor.edit({ ...draft, content })}
            />
            <RulesFields guide={draft} choices={choices} onChange={editor.edit} />
          </fieldset>
          <Preview guide={draft} card={card} content={draftContent(overview)} />
        </div>
      </div>
    </ProblemsContext.Provider>
  );
};

/** One guide in the editor; `/guides/new` asks for the format first. */
const GuidePage = ({ params }: PageProps) => {
  const { env } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  // The remembered list may be older than the thing that was just made elsewhere: wait for the fresh one.
  if (content.reading) return <PageSkeleton />;
  const overview = content.value;
  const key = params["key"] ?? "";
  const stored = overview.guides.find((each) => each.key === key) ?? null;
  if (stored !== null) return <GuideEditor start={stored.draft} stored={stored} overview={overview} />;
  if (key !== "new") {
    return (
      <>
        <PageTitle sentence={["There is no guide ", { name: key }, "."]} />
        <Empty title="It may have been deleted">
          <a class="button" href={linkWith(place, "/guides")}>
            All guides
          </a>
        </Empty>
      </>
    );
  }
  const kind = GUIDE_KINDS.find((each) => each.kind === place.query["kind"])?.kind;
  if (kind === undefined) return <ChooseFormat />;
  const step = place.query["step"] ?? null;
  const stepTitle = place.query["title"] ?? null;
  const taken = overview.guides.map((each) => each.key);
  const start = emptyGuide(kind, slugOf(stepTitle === null ? "" : `help with ${stepTitle}`, taken, kind), {
    step,
    stepTitle,
    journey: overview.journeys[0]?.key ?? null,
  });
  return <GuideEditor key={kind} start={start} stored={null} overview={overview} />;
};

export default GuidePage;
