import { type Duration, inSeconds } from "@handrail/core/base";

/** Says a length of active time in its two largest units: "31 s", "4 min 31 s", "2 h 5 min". */
export const durationInWords = (duration: Duration): string => {
  const seconds = Math.max(0, Math.round(inSeconds(duration)));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return inTwo(Math.floor(seconds / 60), "min", seconds % 60, "s");
  const minutes = Math.round(seconds / 60);
  return inTwo(Math.floor(minutes / 60), "h", minutes % 60, "min");
};

const inTwo = (whole: number, unit: string, rest: number, smaller: string): string =>
  rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${smaller}`;
