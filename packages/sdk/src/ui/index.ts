export { createSurface, type OwnedSurface, type SurfaceOptions } from "./surface.ts";
