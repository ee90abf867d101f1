import { ChooseFile, type ChooseProps } from "./ChooseFile.tsx";
import { ResumeCard } from "./ResumeCard.tsx";

/** The first step where an import was left half-way: going on with it stands above choosing a file, and comes with it. */
export const ResumeOrChoose = (props: ChooseProps) => <ChooseFile {...props} Resume={ResumeCard} />;
