import { readAddress } from "../values/addressValue.ts";
import { readBoolean } from "../values/booleanWords.ts";
import { createDateReader, readTime } from "../values/dateValue.ts";
import { readNumber } from "../values/numberValue.ts";
import { readPhone } from "../values/phoneValue.ts";
import { isUrl } from "../values/urlValue.ts";
import { NO_DAY } from "../values/writtenDate.ts";

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
  // Reading dates is slow, so not where there is one number alone.
  text.length < 50 && /\d\D+\d|^\d{8}$/.test(text) && !/^[-+]?\d+[.,]\d+$/.test(text) && DATES.moment(text) !== NO_DAY
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
