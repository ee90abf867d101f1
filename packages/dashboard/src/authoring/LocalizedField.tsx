import type { LocalizedText } from "@handrail/core/content";
import { useState } from "preact/hooks";
import { TextField } from "../controls/TextField.tsx";
import { useProblemWithin } from "./problems.tsx";

/** The words per language; `default` serves every language that is not named. */
const wordsOf = (text: LocalizedText): Readonly<Record<string, string>> & { readonly default: string } =>
  typeof text === "string" ? { default: text } : text;

/** A record with only the default is a bare string again, so that one text has one form. */
const textOf = (words: Readonly<Record<string, string>> & { readonly default: string }): LocalizedText =>
  Object.keys(words).length === 1 ? words.default : words;

/** The text with the words of one language changed; null takes the language away. */
export const withWords = (text: LocalizedText, locale: string, words: string | null): LocalizedText => {
  const before = wordsOf(text);
  if (words !== null) return textOf({ ...before, [locale]: words });
  const kept = Object.fromEntries(Object.entries(before).filter(([each]) => each !== locale));
  return textOf({ ...kept, default: before.default });
};

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A language by its name in the language of the dashboard; a tag nobody knows stays a tag. */
const languageName = (locale: string): string => {
  try {
    return names.of(locale) ?? locale;
  } catch {
    // What is no tag at all has no name either.
    return locale;
  }
};

/** A text with its translations, which stay out of sight until they are wanted. */
export const LocalizedField = ({
  label,
  value,
  onChange,
  at,
  hint,
  rows,
}: {
  readonly label: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  /** The place in the draft, where a problem with it would be reported. */
  readonly at: string;
  readonly hint?: string | undefined;
  readonly rows?: number | undefined;
}) => {
  const words = wordsOf(value);
  const locales = Object.keys(words).filter((locale) => locale !== "default");
  const [adding, setAdding] = useState("");
  const problem = useProblemWithin(at);
  const canAdd = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(adding) && !locales.includes(adding);
  return (
    <div class="localized">
      <TextField
        label={label}
        value={words.default}
        hint={hint}
        problem={problem}
        rows={rows}
        onChange={(next) => onChange(withWords(value, "default", next))}
      />
      <details class="translations">
        <summary>
          {locales.length === 0 ? "Translate" : `Also in ${locales.map(languageName).join(", ")}`}
          <span class="visually-hidden"> ({label})</span>
        </summary>
        {locales.map((locale) => (
          <div class="translation" key={locale}>
            <TextField
              label={`${label} in ${languageName(locale)}`}
              value={words[locale] ?? ""}
              rows={rows}
              onChange={(next) => onChange(withWords(value, locale, next))}
            />
            <button type="button" class="button button-quiet" onClick={() => onChange(withWords(value, locale, null))}>
              Remove {languageName(locale)}
            </button>
          </div>
        ))}
        <div class="translation">
          <TextField
            label="Language tag to add"
            value={adding}
            onChange={setAdding}
            placeholder="ko"
            suggestions={["ar", "it", "ko", "ru", "th"]}
          />
          <button
            type="button"
            class="button"
            disabled={!canAdd}
            onClick={() => {
              onChange(withWords(value, adding, ""));
              setAdding("");
            }}
          >
            Add the language
          </button>
        </div>
      </details>
    </div>
  );
};
