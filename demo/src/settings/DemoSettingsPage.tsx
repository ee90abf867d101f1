import { useState } from "preact/hooks";
import { useApp, useSession } from "../app/context.ts";
import { DEMO_WORDS } from "./demoWords.ts";
import { type DemoSettings, keepSettings, LANGUAGES, POLICY_COOKIE } from "./settings.ts";

const isStrict = () => document.cookie.includes(`${POLICY_COOKIE}=strict`);

/**
 * The switches of the demo, for whoever tries Handrail: not part of the product, so in English only. Each switch
 * loads the page again, because a customer's page would come with them set too.
 */
export const DemoSettingsPage = () => {
  const { settings, product } = useApp();
  const session = useSession();
  const [strict] = useState(isStrict);
  const change = (part: Partial<DemoSettings>) => {
    keepSettings(localStorage, { ...settings, ...part });
    location.assign("/demo-settings");
  };
  const changePolicy = (on: boolean) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
    document.cookie = `${POLICY_COOKIE}=${on ? "strict" : ""}; path=/; samesite=lax${on ? "" : "; max-age=0"}`;
    location.assign("/demo-settings");
  };
  return (
    <main class="page narrow" lang="en" dir="ltr">
      <h1>{DEMO_WORDS.title}</h1>
      <p class="lead">{DEMO_WORDS.lead}</p>
      <section class="card switches">
        <label>
          {DEMO_WORDS.language}
          <select
            class="input"
            value={settings.language}
            onChange={(event) => {
              const language = LANGUAGES.find((one) => one === event.currentTarget.value) ?? "en";
              change({ language, direction: language === "ar" ? "rtl" : "ltr" });
            }}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {new Intl.DisplayNames([language], { type: "language" }).of(language)}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.direction === "rtl"}
            onChange={(event) => change({ direction: event.currentTarget.checked ? "rtl" : "ltr" })}
          />
          {DEMO_WORDS.rtl}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.theme === "dark"}
            onChange={(event) => change({ theme: event.currentTarget.checked ? "dark" : "light" })}
          />
          {DEMO_WORDS.dark}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.slow}
            onChange={(event) => change({ slow: event.currentTarget.checked })}
          />
          {DEMO_WORDS.slow}
        </label>
        <label class="check">
          <input type="checkbox" checked={strict} onChange={(event) => changePolicy(event.currentTarget.checked)} />
          {DEMO_WORDS.strict}
        </label>
      </section>
      <div class="actions">
        <a class="button primary" href={session ? "/home" : "/sign-up"}>
          {DEMO_WORDS.back}
        </a>
        {session && (
          <button
            type="button"
            class="button"
            onClick={() => {
              product.signOut();
              location.assign("/sign-up");
            }}
          >
            {DEMO_WORDS.another}
          </button>
        )}
      </div>
      <p class="quiet">{DEMO_WORDS.files}</p>
      <p>
        <a class="link" href="/sample-contacts.csv" download>
          sample-contacts.csv
        </a>{" "}
        <span class="quiet">{DEMO_WORDS.tidy}</span>
      </p>
      <p>
        <a class="link" href="/messy-contacts.csv" download>
          messy-contacts.csv
        </a>{" "}
        <span class="quiet">{DEMO_WORDS.messy}</span>
      </p>
    </main>
  );
};
