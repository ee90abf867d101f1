/** A path from the root of the archive as all programs could have written it: `/` between folders, no `..`, no case. */
export const plainPath = (path: string): string => {
  const steps: string[] = [];
  for (const step of path.toLowerCase().split(/[\\/]/)) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
};
