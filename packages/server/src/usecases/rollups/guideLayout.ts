/** What one row of the `guide` family holds: how often each thing became of a guide on a day. */
export const GUIDE_COUNTS = ["triggered", "withheld", "shown", "completed", "dismissed", "failed"] as const;

/** A count of a guide's row. */
export type GuideCount = (typeof GUIDE_COUNTS)[number];

export const GUIDE_VECTOR_LENGTH = GUIDE_COUNTS.length;

/** Where a count stands. */
export const guideCountAt = (count: GuideCount): number => GUIDE_COUNTS.indexOf(count);
