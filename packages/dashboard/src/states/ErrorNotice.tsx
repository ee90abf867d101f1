import type { ComponentChildren } from "preact";
import type { ApiFailure } from "../api/client.ts";

/** What happened, what is safe, and what to do: the three things somebody wants to know of an error. */
export const ErrorNotice = ({
  what,
  safe,
  detail,
  action,
}: {
  readonly what: string;
  readonly safe: ComponentChildren;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}) => (
  <div class="notice notice-error" role="alert">
    <strong>{what}</strong>
    <p>{safe}</p>
    {detail === undefined || detail === "" ? null : <p class="quiet">{detail}</p>}
    {action === undefined ? null : (
      <button type="button" class="button" onClick={action.run}>
        {action.label}
      </button>
    )}
  </div>
);

const WHAT: Readonly<Partial<Record<ApiFailure["error"], string>>> = {
  unreachable: "The server did not answer.",
  unavailable: "The server is too busy or stopping.",
  notFound: "There is nothing at this address any more.",
  forbidden: "Your role does not allow this.",
  tooMany: "Too many requests in a short time.",
};

/** A report or list that could not be read. What was read before stays above it. */
export const ReadError = ({ failure, retry }: { readonly failure: ApiFailure; readonly retry: () => void }) => (
  <ErrorNotice
    what={WHAT[failure.error] ?? "This could not be read."}
    safe="Events keep being collected meanwhile; nothing is lost."
    detail={failure.message}
    action={failure.error === "forbidden" ? undefined : { label: "Try again", run: retry }}
  />
);
