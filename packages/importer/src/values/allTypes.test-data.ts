import { columnOf } from "../check/schemaOf.test-data.ts";
import { TYPES } from "../schema/completeSchema.ts";
import { loadTypes } from "./loadTypes.ts";

/** Every type, for tests of what is handed those of its schema. */
export const ALL_TYPES = await loadTypes(TYPES.map((type) => columnOf(type, { type })));
