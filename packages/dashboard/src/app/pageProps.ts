/** What every page is handed: the named segments of its path. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}
