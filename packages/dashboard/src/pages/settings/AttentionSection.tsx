import type { EnvironmentSettings } from "@handrail/core/protocol";
import { useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { endpoints } from "../../api/endpoints.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { DurationField } from "../../controls/DurationField.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { ErrorNotice } from "../../states/ErrorNotice.tsx";
import { settingsBody } from "./settingsBody.ts";

/** How much all guides together may interrupt one person, and for whom nothing is shown at all. */
export const AttentionSection = ({
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
  const [attention, setAttention] = useState(settings.attention);
  const [holdout, setHoldout] = useState(settings.globalHoldout);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [saved, setSaved] = useState(false);
  const changed =
    holdout !== settings.globalHoldout || JSON.stringify(attention) !== JSON.stringify(settings.attention);
  const set = (change: Partial<EnvironmentSettings["attention"]>) => {
    setSaved(false);
    setAttention({ ...attention, ...change });
  };

  const save = async () => {
    const next = { ...settings, globalHoldout: holdout, attention };
    const result = await api.send("PUT", endpoints.settings(env), settingsBody(next));
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setFailure(null);
    setSaved(true);
    onChange(next);
  };

  return (
    <section id="attention">
      <h2>Attention</h2>
      <p>
        One budget for all guides together. What people ask for themselves is free; only panels and modals that speak up
        unasked use it.
      </p>
      {failure === null ? null : (
        <ErrorNotice what="The budget was not saved." safe="The old one goes on." detail={failure.message} />
      )}
      <fieldset class="plain" disabled={!editable}>
        <legend class="visually-hidden">Attention budget</legend>
        <div class="field-row">
          <NumberField
            label="Interruptions in one visit"
            value={attention.perSession}
            min={0}
            max={20}
            onChange={(perSession) => set({ perSession })}
          />
          <NumberField
            label="Interruptions for one step, ever"
            value={attention.perStep}
            min={0}
            max={20}
            onChange={(perStep) => set({ perStep })}
          />
          <DurationField
            label="Quiet between two"
            value={attention.atLeastApart}
            onChange={(atLeastApart) => set({ atLeastApart })}
          />
          <DurationField
            label="Quiet after one was closed"
            value={attention.afterDismissal}
            onChange={(afterDismissal) => set({ afterDismissal })}
          />
          <NumberField
            label="People who are shown nothing at all"
            unit="%"
            value={Math.round(holdout * 1000) / 10}
            min={0}
            max={50}
            step={0.5}
            hint="The comparison that tells what all guides together are worth."
            onChange={(percent) => {
              setSaved(false);
              setHoldout(percent / 100);
            }}
          />
        </div>
        <button type="button" class="button" disabled={!changed} onClick={() => void save()}>
          Save the budget
        </button>{" "}
        <span class="quiet" role="status">
          {saved && !changed ? "Saved. Browsers take it up with their next visit." : ""}
        </span>
      </fieldset>
    </section>
  );
};
