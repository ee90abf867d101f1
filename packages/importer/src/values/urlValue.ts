import { ANY_HOST, HOST } from "./addressValue.ts";

const URL_FORM = new RegExp(
  `^(?:(?:https?|ftp)://(?:[^\\s/?#@]*@)?${ANY_HOST}|${HOST})(?::\\d{1,5})?(?:[/?#][^\\s"<>\\\\]*)?$`,
  "i",
);

/**
 * Whether a text is the address of a page or file: `http`, `https` or `ftp`, or a host with a point and no scheme. Other
 * schemes are refused, whatever follows them: a `javascript://` in a link runs. Nothing is added to what is written.
 */
export const isUrl = (text: string): boolean => URL_FORM.test(text);
