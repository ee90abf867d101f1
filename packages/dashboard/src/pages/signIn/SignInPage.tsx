import type { SessionInfo } from "@handrail/core/protocol";
import { useEffect, useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { endpoints } from "../../api/endpoints.ts";
import { ErrorNotice } from "../../states/ErrorNotice.tsx";

/** The token of a one-time link. It stands after the `#`, so that no server, log or referrer ever sees it. */
export const tokenIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, "")).get("token");

/**
 * Redeems a one-time link at once; without a token, or with a spent one, it tells how to get a link. There are no
 * passwords to guess, steal or reset.
 */
export const SignInPage = ({
  onEnter,
  onRefused,
}: {
  readonly onEnter: (info: SessionInfo) => void;
  /** The link was spent; the browser may be signed in all the same. */
  readonly onRefused: () => void;
}) => {
  const api = useApi();
  const [token] = useState(() => tokenIn(window.location.hash));
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const redeem = async () => {
    setFailure(null);
    const result = await api.send("POST", endpoints.session(), { token });
    if (result.ok) onEnter(result.value);
    else {
      setFailure(result.error);
      onRefused();
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link works once, so it is redeemed once.
  useEffect(() => {
    document.title = "Sign in · Handrail";
    if (token === null) return;
    // The token is in memory now; it must not stay in the address, the history or a screenshot.
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    void redeem();
  }, [token]);

  if (token !== null && failure === null) {
    return (
      <main class="alone" id="main">
        <p class="alone-brand">Handrail</p>
        <h1>Signing in.</h1>
      </main>
    );
  }
  return (
    <main class="alone" id="main">
      <p class="alone-brand">Handrail</p>
      <h1>You are signed out.</h1>
      {failure === null ? null : (
        <ErrorNotice
          what={failure.error === "unreachable" ? "The server did not answer." : "This link does not work any more."}
          safe={
            failure.error === "unreachable"
              ? "The link is not used up. Try again in a moment."
              : "Each link works once and for a short time. Nothing else happened."
          }
          detail={failure.message}
          action={failure.error === "unreachable" ? { label: "Try again", run: () => void redeem() } : undefined}
        />
      )}
      <p>Handrail has no passwords. You sign in with a link that works once:</p>
      <ul>
        <li>from another device where you are signed in: Settings, “A link for another device”;</li>
        <li>from an owner of your workspace: Settings, Team;</li>
        <li>from the server itself, as long as nobody has ever signed in: it prints a link when it starts;</li>
        <li>
          as an owner with access to the server’s machine: <code>handrail sign-in-link</code> prints one.
        </li>
      </ul>
    </main>
  );
};
