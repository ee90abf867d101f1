export { createSurface, type OwnedSurface } from "./surface.ts";
