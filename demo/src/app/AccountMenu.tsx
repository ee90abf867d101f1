import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useSignedIn } from "./context.ts";
import { go } from "./route.ts";

/** Who is signed in, and the way out. */
export const AccountMenu = () => {
  const { t, product } = useApp();
  const { user, workspace } = useSignedIn();
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("click", close);
    return () => document.removeEventListener("click", close);
  }, [open]);
  return (
    <div class="account" ref={frame}>
      <button
        type="button"
        class="account-button"
        aria-label={t("nav.menu")}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span class="avatar" aria-hidden="true">
          {[...user.name][0]}
        </span>
        <span class="account-name">{workspace.company}</span>
      </button>
      {open && (
        <div class="menu account-menu">
          <p>
            <strong>{user.name}</strong>
            <br />
            <bdi class="quiet">{user.email}</bdi>
          </p>
          <a href="/settings/domain" onClick={() => setOpen(false)}>
            {t("nav.domain")}
          </a>
          <a href="/demo-settings" onClick={() => setOpen(false)}>
            {t("nav.demo")}
          </a>
          <button
            type="button"
            onClick={() => {
              product.signOut();
              go("/sign-up");
            }}
          >
            {t("nav.signOut")}
          </button>
        </div>
      )}
    </div>
  );
};
