import { readAddress } from "../values/addressValue.ts";
import { readBoolean } from "../values/booleanWords.ts";
import { createDateReader, readTime } from "../values/dates/dateValue.ts";
import { NO_DAY } from "../values/dates/writtenDate.ts";
import { readNumber } from "../values/numbers/numberValue.ts";
import { readPhone } from "../values/phones/phoneValue.ts";
import { isUrl } from "../values/urlValue.ts";

/** What a value looks like. */
export type Shape = "blank" | "email" | "url" | "date" | "time" | "number" | "phone" | "boolean" | "code" | "text";

/** Tells what a text without blanks around it looks like: the most particular thing it can be. */
export const shapeOf = (text: string): Shape =>
  text === ""
    ? "blank"
    : text.length > LONGEST
      ? "text"
      : readAddress(text) !== null
        ? "email"
        : /:\/\/|^www\.|\.\w+\//.test(text) && isUrl(text)
          ? "url"
          : /\d/.test(text)
            ? digitsShape(text)
            : readBoolean(text) === null
              ? "text"
              : "boolean";

/** Addresses on the web may be long; the rest of what has a shape is shorter. */
const LONGEST = 300;

const DATES = createDateReader(null);

const digitsShape = (text: string): Shape =>
  MAY_BE_DATE.test(text) && DATES.moment(text) !== NO_DAY
    ? "date"
    : text.includes(":") && readTime(text) !== null
      ? "time"
      : !Number.isNaN(readNumber(text, null))
        ? "number"
        : /^[+(\d]/.test(text) && readPhone(text, null) !== null
          ? "phone"
          : /\s/.test(text)
            ? "text"
            : "code";

/** Reading dates is slow: only where two or three numbers stand apart, with one word at most, or eight digits. */
const MAY_BE_DATE =
  /^(?!\D?\d+[.,]\d+$)(?=.{6,40}$)(?:\d{8}|\d{1,4}[-/.\s年]+\d{1,2}[-/.\s月]+\d{1,4}\D?.*|\P{L}*\p{L}{3,}\.?\P{L}*\d.*|\d{1,2}\D{1,3}\p{L}{3,}.*)$/u;
