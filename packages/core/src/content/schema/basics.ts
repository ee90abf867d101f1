import * as v from "valibot";
import { days, hours, milliseconds, type Scalar, timestamp } from "../../base/index.ts";
import { isLink, isPath } from "../link.ts";
import { fault } from "./faults.ts";

/** The small schemas that the others are made of. */

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** A key: it stands in URLs, in data and in hosts' code. */
export const key = v.pipe(
  v.string(),
  v.regex(KEY, fault("is no key", "use up to 64 lower-case letters, digits and hyphens, a letter or digit first")),
);

const LONGEST_NAME = 256;

/** The name of an event, a property or anything else that hosts or people chose. */
export const name = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", fault("is blank", "give it a name")),
  v.maxLength(LONGEST_NAME, fault("is too long", `use at most ${LONGEST_NAME} characters`)),
  v.check((text) => text !== "__proto__", fault("cannot be a name", "choose another")),
);

const LONGEST_TEXT = 5_000;

const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", fault("is blank", "write the text or leave the field out")),
  v.maxLength(LONGEST_TEXT, fault("is too long", `use at most ${LONGEST_TEXT} characters`)),
);

const wordsByLocale = v.objectWithRest({ default: words }, words);

/** Words in one or several languages. */
export const text = v.lazy((input) => (typeof input === "object" && input !== null ? wordsByLocale : words));

const LONGEST_SELECTOR = 512;

/** A CSS selector. Whether it finds anything only the page can tell. */
export const selector = v.pipe(
  v.string(),
  v.check((css) => css.trim() !== "", fault("is blank", "give a CSS selector")),
  v.maxLength(LONGEST_SELECTOR, fault("is too long", `use at most ${LONGEST_SELECTOR} characters`)),
);

/** A link anywhere that is safe to draw. */
export const link = v.pipe(
  v.string(),
  v.check(isLink, fault("is no link that may be drawn", "use https:, mailto: or a path that begins with one slash")),
);

/** A link within the host's product. */
export const path = v.pipe(
  v.string(),
  v.check(isPath, fault("is no path", "use a path of your product that begins with one slash, such as /contacts")),
);

/** A glob over paths. */
export const urlPattern = v.pipe(
  v.string(),
  v.check((glob) => glob.startsWith("/"), fault("does not begin with a slash", "write it like /contacts/**")),
  v.check((glob) => !/[?#\s]/.test(glob), fault("holds more than a path", "leave out query, fragment and blanks")),
  v.check(
    (glob) => glob.split("/").every((segment) => segment === "**" || !segment.includes("**")),
    fault("has ** inside a segment", "let ** stand alone between slashes, or use *"),
  ),
  v.maxLength(LONGEST_SELECTOR, fault("is too long", `use at most ${LONGEST_SELECTOR} characters`)),
);

/** A number from `least` to `most`. */
export const numberFrom = (least: number, most: number) => {
  const outside = fault("is out of range", `use a number from ${least} to ${most}`);
  return v.pipe(v.number(), v.minValue(least, outside), v.maxValue(most, outside));
};

/** A whole number from `least` to `most`. */
export const countFrom = (least: number, most: number) =>
  v.pipe(numberFrom(least, most), v.integer(fault("is no whole number", "use a whole number")));

const LONGEST = days(400);

/** A length of time up to a little over a year. */
export const duration = v.pipe(
  v.number(),
  v.minValue(0, fault("is below zero", "use milliseconds from 0 up")),
  v.maxValue(LONGEST, fault("is too long", "use at most 400 days, in milliseconds")),
  v.transform(milliseconds),
);

/** A rolling window of a value metric. */
export const windowLength = v.pipe(
  duration,
  v.minValue(hours(24), fault("is too short", "use at least one day, in milliseconds")),
);

/** A moment. */
export const moment = v.pipe(
  v.number(),
  v.minValue(0, fault("is before 1970", "use milliseconds since 1970")),
  v.maxValue(8.64e15, fault("is later than any date", "use milliseconds since 1970")),
  v.transform(timestamp),
);

const SCALAR = fault("is no value to compare with", "use a text, a number, true, false or null");

/** A value to compare with. */
export const scalar: v.GenericSchema<unknown, Scalar> = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  SCALAR,
);

/** A list that holds something, up to `most`. */
export const listOf = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(
    v.array(schema),
    v.minLength(1, fault("is empty", "add at least one")),
    v.maxLength(most, fault("is too long", `use at most ${most}`)),
  );

/** A list that may be empty, up to `most`. */
export const anyOf = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most, fault("is too long", `use at most ${most}`)));
