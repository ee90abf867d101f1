/** The texts of the page for demo settings. */
export const DEMO_WORDS = {
  title: "Demo settings",
  lead: "Paperboat is a made-up product with Handrail in it. These switches are for whoever tries Handrail out.",
  language: "Language",
  rtl: "Right to left, whatever the language",
  dark: "Dark",
  slow: "Slow network: every answer takes three seconds longer",
  strict: "Strict content security policy",
  back: "Back to Paperboat",
  another: "Be another person",
  files: "Made-up people to import:",
  tidy: "sixty of them, tidy",
  messy: "a messy sample, as old tools write it",
} as const;
