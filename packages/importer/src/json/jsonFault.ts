/** Text that is no JSON. It never leaves this folder: `readJson` turns it into a value. */
export class JsonFault extends Error {
  /** Where, in characters from the beginning of the text at hand. */
  readonly at: number;

  constructor(at: number) {
    super("JSON");
    this.at = at;
  }
}
