/**
 * What features keep from page to page, by name: values that can be cloned, blobs too. It is forgotten with everything
 * else. No member throws or rejects.
 */
export interface Drawer {
  /** Undefined where nothing was kept. */
  get(name: string): Promise<unknown>;
  /**
   * Resolves once it is on disk, also should the machine lose its power. False where it is not: `get` may still give it
   * until the page goes.
   */
  set(name: string, value: unknown): Promise<boolean>;
  remove(name: string): Promise<void>;
}
