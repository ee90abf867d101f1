/** The boat and the name. */
export const Logo = () => (
  <span class="logo">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <title>Paperboat</title>
      <path class="hull" d="M2 18h28l-5 9H7z" />
      <path class="sail" d="M16 4v12H6z" />
      <path class="sail-dark" d="M16 4v12h10z" />
    </svg>
    Paperboat
  </span>
);
