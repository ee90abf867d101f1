import { assertNever } from "@handrail/core/base";
import { ChooseFile, type ChooseProps } from "./choose/ChooseFile.tsx";
import type { Question } from "./flow/question.ts";
import type { Stage } from "./flow/stage.ts";
import { LazyRows } from "./grid/LazyRows.tsx";
import { lazyStep } from "./lazyStep.tsx";
import { isolate } from "./messages/isolate.ts";
import type { AskProps } from "./questions/askProps.ts";
import type { HowReadProps } from "./reading/howReadProps.ts";
import { Result } from "./result/Result.tsx";
import { Review } from "./review/Review.tsx";
import type { ConfirmProps } from "./send/confirmProps.ts";
import { SendStep } from "./send/SendStep.tsx";
import type { StepProps } from "./stepProps.ts";

/** As one: whoever could choose a file before being offered to go on would send rows a second time. */
const ResumeOrChoose = lazyStep<ChooseProps>({
  load: async () => (await import("./choose/ResumeOrChoose.tsx")).ResumeOrChoose,
  goBack: ({ flow }) => flow.reader.choose(null),
});
const AskStep = lazyStep<AskProps & { readonly question: Question }>({
  load: async () => (await import("./questions/AskStep.tsx")).AskStep,
  goBack: ({ flow }) => flow.startOver(),
});
const HowRead = lazyStep<HowReadProps>({
  load: async () => (await import("./reading/HowRead.tsx")).HowRead,
  goBack: ({ flow }) => flow.startOver(),
});

const Confirm = lazyStep<ConfirmProps>({
  load: async () => (await import("./send/Confirm.tsx")).Confirm,
  goBack: ({ flow, work }) => flow.backToReview(work, []),
});

interface StepSwitchProps extends StepProps {
  readonly stage: Stage;
  readonly onDone: () => void;
}

/** The step an import is at. */
export const Step = ({ stage, onDone, ...props }: StepSwitchProps) => {
  switch (stage.kind) {
    case "choose":
      return props.flow.saved() === null ? (
        <ChooseFile {...props} trouble={stage.trouble} />
      ) : (
        <ResumeOrChoose {...props} trouble={stage.trouble} />
      );
    case "reading":
      return (
        <Waiting
          text={props.texts.say("importer.reading", { name: isolate(stage.name, props.context.direction) })}
          share={stage.share}
        />
      );
    case "checking":
      return <Waiting text={props.texts.say("importer.checking")} share={stage.share} />;
    case "ask":
      return <AskStep {...props} work={stage.work} question={stage.question} open={stage.open} />;
    case "howRead":
      return <HowRead {...props} work={stage.work} isBusy={stage.isBusy} />;
    case "review":
      return <Review {...props} work={stage.work} busy={stage.busy} />;
    case "rows":
      return <LazyRows {...props} work={stage.work} busy={stage.busy} filter={stage.filter} />;
    case "confirm":
      return <Confirm {...props} work={stage.work} progress={stage.progress} result={stage.result} />;
    case "send":
      return <SendStep {...props} progress={stage.progress} />;
    case "result":
      return <Result {...props} work={stage.work} outcome={stage.outcome} onDone={onDone} />;
    default:
      return assertNever(stage);
  }
};

const Waiting = ({ text, share }: { readonly text: string; readonly share: number | null }) => (
  <>
    <p role="status">{text}</p>
    <progress max={1} value={share ?? 0} aria-label={text} />
  </>
);
