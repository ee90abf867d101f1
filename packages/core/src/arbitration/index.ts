export type { AttentionBudget, AttentionHistory, Candidate, Choice, Loss } from "./types.ts";
