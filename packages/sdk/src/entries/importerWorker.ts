// The importer's worker: a file of its own, `importer-worker.js`, which the page starts once somebody imports something.
// A host whose policy allows workers of its own origin alone may serve a copy of it, see docs/importer.md.

import "@handrail/importer/worker/main";
