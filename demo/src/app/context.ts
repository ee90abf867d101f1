import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { HostHandrail } from "../handrail/api.ts";
import type { DemoSettings } from "../settings/settings.ts";
import type { Product } from "../state/product.ts";
import type { Session, Store } from "../state/store.ts";
import type { Translate } from "../texts/index.ts";

/** What every page can reach. */
export interface App {
  readonly store: Store;
  readonly product: Product;
  readonly handrail: HostHandrail;
  readonly settings: DemoSettings;
  readonly t: Translate;
  /** Resolves after so many milliseconds, and three seconds more on the slow network. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const Context = createContext<App | null>(null);

/** Gives the app to the pages. */
export const AppProvider = Context.Provider;

/** The app. */
export const useApp = (): App => {
  const app = useContext(Context);
  if (!app) throw new Error("useApp stands outside AppProvider.");
  return app;
};

/** Who is signed in, with their data; draws again on every change. */
export const useSession = (): Session | null => {
  const { store } = useApp();
  const [session, setSession] = useState(store.session);
  useEffect(() => store.subscribe(() => setSession(store.session())), [store]);
  return session;
};

/** The same where a page is only shown to somebody signed in. */
export const useSignedIn = (): Session => {
  const session = useSession();
  if (!session) throw new Error("This page needs somebody signed in.");
  return session;
};
