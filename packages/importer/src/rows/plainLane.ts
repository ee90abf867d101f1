/**
 * The fast way for rows in which nothing needs a closer look. Most rows of most files are plain: making a text of each of
 * their values, only to find that all are fine, is most of the work of a check. A lane looks at a row's bytes where they
 * stand; they are UTF-8 and valid.
 */
export interface PlainLane {
  /**
   * Takes one row in if it is plain, or leaves it untouched and answers false; then it has to come as cells. `ends` holds
   * the places in `bytes` where each value begins and ends, by turns, without quotation marks. A value whose bit is set in
   * `doubled` still has its inner marks written twice; only the first 31 values may.
   */
  take(row: number, bytes: Uint8Array, ends: Int32Array, cells: number, doubled: number): boolean;
}
