// What edits need, in one piece: fetched once there is something to put right, or something was.

export { fixesOf } from "../check/fixes.ts";
export { compileEdits } from "../edits/compileEdits.ts";
