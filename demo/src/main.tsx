import { render } from "preact";
import { App } from "./app/App.tsx";
import { AppProvider } from "./app/context.ts";
import { followLinks } from "./app/route.ts";
import { hostHandrail } from "./handrail/api.ts";
import { registerContactsImporter } from "./handrail/contactsImporter.ts";
import { drawPersonId, type PageConfig } from "./handrail/drawPersonId.ts";
import { keepSettings, readSettings } from "./settings/settings.ts";
import { createProduct } from "./state/product.ts";
import { createStore } from "./state/store.ts";
import "./styles/tokens.css";
import "./styles/frame.css";
import "./styles/controls.css";
import "./styles/pages.css";
import { translator } from "./texts/index.ts";

/** How much longer everything takes on the slow network. */
const SLOWER = 3000;

const readConfig = (): PageConfig | null => {
  const { server, handrailKey } =
    document.querySelector<HTMLElement>('meta[name="handrail"]')?.dataset ?? ({} as DOMStringMap);
  return server && handrailKey ? { server, key: handrailKey } : null;
};

const query = new URLSearchParams(location.search);
const settings = readSettings(localStorage, query, navigator.languages);
keepSettings(localStorage, settings);
const page = document.documentElement;
page.lang = settings.language;
page.dir = settings.direction;
if (settings.theme !== "auto") page.dataset["theme"] = settings.theme;

const config = readConfig();
const store = createStore(localStorage, window);
const handrail = hostHandrail(window);
const random = () => crypto.randomUUID();
const product = createProduct({
  store,
  handrail,
  random,
  now: Date.now,
  drawPersonId: () => drawPersonId(config, random),
  dnsSeconds: settings.dnsSeconds,
});
if (config) {
  handrail.init({ ...config, locale: settings.language, direction: settings.direction, theme: "auto" });
}
const t = translator(settings.language);
const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds + (settings.slow ? SLOWER : 0)));
registerContactsImporter(handrail, { product, t, wait });
if (query.get("person") === "new") product.signOut();
const session = store.session();
if (session) product.introduce(session);

followLinks(document);
const root = document.querySelector("#app");
if (root) {
  render(
    <AppProvider value={{ store, product, handrail, settings, wait, t }}>
      <App />
    </AppProvider>,
    root,
  );
}
