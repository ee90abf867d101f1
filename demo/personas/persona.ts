import type { BrowserContextOptions } from "playwright-core";
import type { Hands } from "./hands.ts";

/** Somebody with a way of using the demo: their script reads as what they do. */
export interface Persona {
  /** Who they are, in a few words. */
  readonly name: string;
  /** Where they begin: a path with the demo's switches. */
  readonly begins: string;
  readonly device?: BrowserContextOptions | undefined;
  /** What comes of it, in a sentence, if all goes as they mean it to. */
  readonly story: string;
  /** What they do; answers what came of it. */
  readonly does: (hands: Hands) => Promise<string>;
}
