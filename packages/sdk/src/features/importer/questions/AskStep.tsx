import type { Question } from "../flow/question.ts";
import { AskColumn } from "./AskColumn.tsx";
import { AskEncoding } from "./AskEncoding.tsx";
import { AskHeadings } from "./AskHeadings.tsx";
import { AskSheets } from "./AskSheets.tsx";
import { AskTarget } from "./AskTarget.tsx";
import type { AskProps } from "./askProps.ts";

/** One question with what it is judged by beside it. */
export const AskStep = ({ question, ...props }: AskProps & { readonly question: Question }) => {
  switch (question.kind) {
    case "sheets":
      return <AskSheets {...props} />;
    case "encoding":
      return <AskEncoding {...props} />;
    case "headings":
      return <AskHeadings {...props} />;
    case "column":
      return <AskColumn key={question.place} {...props} place={question.place} />;
    case "target":
      return <AskTarget key={question.key} {...props} column={question.key} />;
  }
};
