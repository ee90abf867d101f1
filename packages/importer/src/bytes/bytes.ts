/** What a table is read from: a `File` is one, and so is a `Blob` of pasted text. It is read in pieces, again and again. */
export interface Bytes {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` up to, not including, `to`. `arrayBuffer` rejects when the file has gone away or changed. */
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}
