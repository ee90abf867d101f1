/** What is told of an HTML text, in its order. */
export interface HtmlHandler {
  /** A tag that opens: its name without case, and all that stands behind it. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text as it is written, entities and all; possibly in several pieces. */
  text(text: string): void;
}

/** Reads HTML in pieces. */
export interface HtmlScanner {
  write(chunk: string): void;
  /** Hands out what is left where no more comes. */
  end(): void;
}

/** The longest tag, comment or script waited for; beyond, it is taken for text. */
const LONGEST = 1_000_000;

/**
 * Reads HTML forwards, in whichever pieces it comes, as browsers would as far as tables go: what is no tag is text, what
 * stands in scripts and styles is neither. Each character is looked at a bounded number of times.
 */
export const createHtmlScanner = (handler: HtmlHandler): HtmlScanner => {
  let text = "";
  /** The element whose end alone is waited for. */
  let raw = "";

  const past = (sequence: string, from: number): number => {
    const found = text.indexOf(sequence, from);
    return found < 0 ? -1 : found + sequence.length;
  };

  const pastTag = (from: number): number => {
    for (let at = from; at < text.length; at += 1) {
      const sign = text[at] ?? "";
      if (sign === ">") return at + 1;
      if ((sign !== '"' && sign !== "'") || text[at - 1] !== "=") continue;
      at = text.indexOf(sign, at + 1);
      if (at < 0) return -1;
    }
    return -1;
  };

  /** Goes past the markup at a `<`; the place itself where it is text, -1 while its end has not come. */
  const pass = (at: number): number => {
    const isClosing = text[at + 1] === "/";
    const from = isClosing ? at + 2 : at + 1;
    const name = /^[a-z][^\s/>]*/.exec(text.slice(from, from + 30).toLowerCase())?.[0] ?? "";
    if (raw !== "" && !(isClosing && name === raw)) return at;
    if (text.startsWith("<!--", at)) return past("-->", at);
    if (/[!?]/.test(text[at + 1] ?? "")) return past(">", at);
    if (name === "") return at;
    const end = isClosing ? past(">", at) : pastTag(at);
    if (end < 0) return -1;
    raw = !isClosing && /^(script|style|title|textarea)$/.test(name) ? name : "";
    if (isClosing) handler.close(name);
    else handler.open(name, text.slice(from + name.length, end - 1));
    return end;
  };

  const run = (isEnd: boolean): void => {
    let at = 0;
    const tell = (to: number): void => {
      if (raw === "" && to > at) handler.text(text.slice(at, to));
      at = to;
    };
    for (let open = text.indexOf("<"); open >= 0; open = text.indexOf("<", at)) {
      tell(open);
      const isWaiting = !isEnd && text.length - at < LONGEST;
      // The name of a tag, or the beginning of a comment, may be all there is so far.
      const end = isWaiting && text.length < at + 30 ? -1 : pass(at);
      if (end < 0 && isWaiting) break;
      if (end > at) at = end;
      else tell(at + 1);
    }
    if (isEnd || text[at] !== "<") tell(text.length);
    text = text.slice(at);
  };

  return {
    write: (chunk) => {
      text += chunk;
      run(false);
    },
    end: () => run(true),
  };
};
