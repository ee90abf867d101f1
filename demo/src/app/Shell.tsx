import type { ComponentChildren } from "preact";
import { Logo } from "../parts/Logo.tsx";
import type { TextId } from "../texts/index.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { useApp } from "./context.ts";
import { usePath } from "./route.ts";
import { Ticker } from "./Ticker.tsx";

const LINKS: readonly { readonly href: string; readonly text: TextId }[] = [
  { href: "/home", text: "nav.overview" },
  { href: "/contacts", text: "nav.contacts" },
  { href: "/campaigns", text: "nav.campaigns" },
  { href: "/team", text: "nav.team" },
];

/** What stands around every page of somebody signed in. */
export const Shell = ({ children }: { readonly children: ComponentChildren }) => {
  const { t, handrail } = useApp();
  const path = usePath();
  return (
    <div class="shell">
      <header class="bar">
        <a class="home-link" href="/home">
          <Logo />
        </a>
        <nav class="links" aria-label="Paperboat">
          {LINKS.map((link) => (
            <a key={link.href} href={link.href} aria-current={path.startsWith(link.href) ? "page" : undefined}>
              {t(link.text)}
            </a>
          ))}
        </nav>
        <button type="button" class="help-link" id="help-link" onClick={() => handrail.help.open()}>
          {t("nav.help")}
        </button>
        <AccountMenu />
      </header>
      {children}
      <footer class="foot">
        <Ticker />
      </footer>
    </div>
  );
};
