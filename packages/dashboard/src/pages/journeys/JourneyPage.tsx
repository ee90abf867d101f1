import { type Journey, textIn } from "@handrail/core/content";
import type { Authored, ContentOverview } from "@handrail/core/protocol";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import type { PageProps } from "../../app/pageProps.ts";
import { mayEdit, useSession } from "../../app/SessionContext.tsx";
import { choicesOf } from "../../authoring/choices.ts";
import { EditorBar } from "../../authoring/EditorBar.tsx";
import { ProblemsContext } from "../../authoring/problems.tsx";
import { useEditor } from "../../authoring/useEditor.ts";
import { linkWith } from "../../filters/filters.ts";
import { countOf } from "../../format/count.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { PageSkeleton } from "../../states/Skeleton.tsx";
import { Unread } from "../../states/Unread.tsx";
import { emptyJourney } from "./emptyJourney.ts";
import { JourneyForm } from "./JourneyForm.tsx";

const JourneyEditor = ({
  stored,
  overview,
}: {
  readonly stored: Authored<Journey> | null;
  readonly overview: ContentOverview;
}) => {
  const { env, info } = useSession();
  const { place, go } = useLocation();
  const editor = useEditor<Journey>("journeys", env, stored?.draft ?? emptyJourney(""), stored);
  const { draft } = editor.state;
  const title = textIn(draft.title, "en");
  const editable = mayEdit(info.user.role);
  return (
    <ProblemsContext.Provider value={editor.state.problems}>
      <div class="page">
        <PageTitle
          sentence={
            title === ""
              ? ["A new journey."]
              : [{ name: title }, `: ${countOf(draft.steps.length, "step", "steps")} to the goal.`]
          }
        >
          {stored === null ? null : (
            <a class="button" href={linkWith(place, "/funnel", { journey: stored.key })}>
              See its funnel
            </a>
          )}
        </PageTitle>
        <EditorBar
          editor={editor}
          editable={editable}
          noun="journey"
          onRemoved={() => go(linkWith(place, "/journeys"))}
        />
        <fieldset class="plain" disabled={!editable}>
          <legend class="visually-hidden">The journey</legend>
          <JourneyForm
            journey={draft}
            isNew={editor.state.stored === null}
            choices={choicesOf(overview)}
            onChange={editor.edit}
          />
        </fieldset>
      </div>
    </ProblemsContext.Provider>
  );
};

/** One journey in the editor; `/journeys/new` begins one. */
const JourneyPage = ({ params }: PageProps) => {
  const { env } = useSession();
  const { place } = useLocation();
  const content = useResource(endpoints.content(env));
  if (content.value === null) {
    return <Unread read={content} />;
  }
  // The remembered list may be older than the thing that was just made elsewhere: wait for the fresh one.
  if (content.reading) return <PageSkeleton />;
  const key = params["key"] ?? "";
  const stored = content.value.journeys.find((each) => each.key === key) ?? null;
  if (stored === null && key !== "new") {
    return (
      <>
        <PageTitle sentence={["There is no journey ", { name: key }, "."]} />
        <Empty title="It may have been deleted">
          <a class="button" href={linkWith(place, "/journeys")}>
            All journeys
          </a>
        </Empty>
      </>
    );
  }
  return <JourneyEditor stored={stored} overview={content.value} />;
};

export default JourneyPage;
