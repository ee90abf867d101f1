export { choose } from "./choose.ts";
export { type Obstacle, obstacleOf } from "./obstacle.ts";
export type { AttentionBudget, AttentionHistory, Candidate, Choice, Loss } from "./types.ts";
export { DEFAULT_BUDGET, SAME_GUIDE_REST } from "./types.ts";
