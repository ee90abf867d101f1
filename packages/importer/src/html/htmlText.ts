/** Marks over letters by the end of their names: `&eacute;` is an `e` and an acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};

/** The other names people's tables have: each a name and its character. */
const NAMED = new Map(
  (
    "amp&lt<gt>quot\"apos'nbsp\u00a0copy©reg®trade™deg°micro\u00b5para¶sect§middot·bull•hellip…ndash–mdash—lsquo‘rsquo’" +
    "sbquo‚ldquo“rdquo”bdquo„laquo«raquo»euro€pound£yen¥cent¢times×divide÷plusmn±frac12½frac14¼frac34¾sup2²sup3³ordm ºordfª" +
    "iexcl¡iquest¿szligßaeligæAEligÆoslashøOslashØoeligœOEligŒethðETHÐthornþTHORNÞshy\u00adzwnj\u200czwj\u200d"
  )
    .replaceAll(" ", "")
    .match(/[a-z]+\d*[^a-z]/gi)
    ?.map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Text of a cell as browsers show it: entities decoded, blanks as one, lines as they were broken. */
export const htmlText = (written: string): string => {
  if (!/[&\n]/.test(written)) return written.trim();
  return written
    .replace(/&(#x?)?(\w+);?/gi, decodeEntity)
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
};

const decodeEntity = (written: string, kind: string | undefined, name: string): string => {
  if (kind === undefined) {
    const mark = ACCENTS[name.slice(1)];
    return mark === undefined ? (NAMED.get(name) ?? written) : (name[0] + mark).normalize();
  }
  const code = Number.parseInt(name, kind.length > 1 ? 16 : 10);
  // Old programs number the characters of Windows.
  if (code > 127 && code < 160) return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
};
