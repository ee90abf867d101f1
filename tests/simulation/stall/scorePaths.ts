import type { Learned } from "./method.ts";
import { eachLook, type Recording } from "./replay.ts";

/** A method's score at each look of one attempt. */
export type ScorePath = Float64Array;

/** Scores attempts, one after another. A score that is not a number is a fault of the method and is told at once. */
export const scorePaths = (learned: Learned, recordings: readonly Recording[]): readonly ScorePath[] =>
  recordings.map((recording) => {
    const path = new Float64Array(recording.looks);
    const { behind, day, person, step } = recording;
    const scoreAt = learned({ step, person, day, behind });
    eachLook(recording, (look, index) => {
      const score = scoreAt(look);
      if (Number.isNaN(score)) throw new Error(`The score of ${recording.id} at look ${index} is not a number.`);
      path[index] = score;
    });
    return path;
  });
