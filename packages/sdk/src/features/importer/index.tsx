import { defineFeature } from "../../ui/view.tsx";
export const feature = defineFeature({ kind: "importer", view: () => null, styles: "" });
