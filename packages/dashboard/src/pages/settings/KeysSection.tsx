import type { EnvironmentSettings } from "@handrail/core/protocol";
import { useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { type Endpoint, endpoints } from "../../api/endpoints.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { ConfirmButton } from "../../controls/ConfirmButton.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { formatMoment } from "../../format/moment.ts";
import { ErrorNotice } from "../../states/ErrorNotice.tsx";
import { originProblem, originsIn } from "./origins.ts";

type Key = EnvironmentSettings["keys"][number];

const OriginsForm = ({
  label,
  start,
  button,
  onSave,
}: {
  readonly label: string;
  readonly start: readonly string[];
  readonly button: string;
  readonly onSave: (origins: readonly string[]) => void;
}) => {
  const [typed, setTyped] = useState(start.join("\n"));
  const [tried, setTried] = useState(false);
  const origins = originsIn(typed);
  const problem = originProblem(origins);
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === null) onSave(origins);
      }}
    >
      <TextField
        label={label}
        code
        rows={2}
        value={typed}
        placeholder="https://app.example.com"
        hint="One a line; * allows every page. Only pages of these origins may send with the key."
        problem={tried ? problem : null}
        onChange={setTyped}
      />
      <button type="submit" class="button">
        {button}
      </button>
    </form>
  );
};

/** The write keys of the environment: public by nature, bound to the origins of the product. */
export const KeysSection = ({
  settings,
  editable,
  onChange,
}: {
  readonly settings: EnvironmentSettings;
  readonly editable: boolean;
  readonly onChange: (settings: EnvironmentSettings) => void;
}) => {
  const api = useApi();
  const { env } = useSession();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [open, setOpen] = useState<string | null>(null);

  const send = async (method: "POST" | "PUT" | "DELETE", endpoint: Endpoint<EnvironmentSettings>, body?: unknown) => {
    const result = await api.send(method, endpoint, body);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setFailure(null);
    setOpen(null);
    // A server may answer a change with nothing; the settings are then read.
    if (result.value !== null) onChange(result.value);
    else {
      const fresh = await api.read(endpoints.settings(env));
      if (fresh.ok) onChange(fresh.value);
    }
  };

  const live = (key: Key) => (
    <li key={key.key}>
      <div class="key-line">
        <code>{key.key}</code>
        <span class="quiet">
          since {formatMoment(key.createdAt)}, for {key.origins.length === 0 ? "no origin" : key.origins.join(", ")}
        </span>
        {editable ? (
          <>
            <button
              type="button"
              class="button button-quiet"
              aria-expanded={open === key.key}
              onClick={() => setOpen(open === key.key ? null : key.key)}
            >
              Origins
            </button>
            <ConfirmButton
              label="Revoke"
              question="Revoke this key? Pages that carry it stop sending at once."
              confirm="Revoke"
              onConfirm={() => void send("DELETE", endpoints.key(key.key, env))}
            />
          </>
        ) : null}
      </div>
      {open === key.key ? (
        <OriginsForm
          label={`Origins of ${key.key}`}
          start={key.origins}
          button="Save origins"
          onSave={(origins) => void send("PUT", endpoints.key(key.key, env), { origins })}
        />
      ) : null}
    </li>
  );

  const revoked = settings.keys.filter((key) => key.revokedAt !== null);
  return (
    <section id="keys">
      <h2>Keys</h2>
      <p>A key stands in the page for all to see; it can send events and read what is published, nothing else.</p>
      {failure === null ? null : (
        <ErrorNotice what="The key was not changed." safe="All keys work as before." detail={failure.message} />
      )}
      <ul class="keys">{settings.keys.filter((key) => key.revokedAt === null).map(live)}</ul>
      {revoked.length === 0 ? null : (
        <details>
          <summary>{revoked.length} revoked</summary>
          <ul class="keys">
            {revoked.map((key) => (
              <li key={key.key}>
                <code>{key.key}</code>{" "}
                <span class="quiet">{key.revokedAt === null ? "" : `revoked ${formatMoment(key.revokedAt)}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {editable ? (
        <details>
          <summary>Make another key</summary>
          <OriginsForm
            label="Origins of the new key"
            start={[]}
            button="Make the key"
            onSave={(origins) => void send("POST", endpoints.keys(env), { origins })}
          />
        </details>
      ) : null}
    </section>
  );
};
