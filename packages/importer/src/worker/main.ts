// What the worker runs. It is an entry of the build of its own, and the only file here that does something when loaded.

import { createEngine } from "../engine/createEngine.ts";
import { portOf } from "./messages.ts";
import { serveEngine } from "./serveEngine.ts";

/** In a worker only messages wait: long slices lose the least time. */
const SLICE_IN_WORKER = 60;

serveEngine(createEngine({ slice: SLICE_IN_WORKER }), portOf(self));
