/** A BCP 47 language tag such as `en`, `pt-BR` or `ar`. */
export type Locale = string;

/**
 * Words a product manager wrote. A bare string serves every language; a record gives one text per locale and must hold
 * the key `default`, which serves every locale it does not name.
 */
export type LocalizedText = string | (Readonly<Record<Locale, string>> & { readonly default: string });

/** One run of text inside a block. `href` takes `https:`, `mailto:` and same-origin paths only. */
export type Inline =
  | { readonly kind: "text"; readonly text: LocalizedText }
  | { readonly kind: "strong"; readonly text: LocalizedText }
  | { readonly kind: "emphasis"; readonly text: LocalizedText }
  | { readonly kind: "code"; readonly text: LocalizedText }
  | { readonly kind: "link"; readonly text: LocalizedText; readonly href: string };

/** Guide content is data drawn by an allow-list, never HTML: these are all the blocks there are. */
export type Block =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** A body of text: a bare string is one paragraph. */
export type RichText = LocalizedText | readonly Block[];
