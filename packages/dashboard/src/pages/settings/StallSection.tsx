import type { EnvironmentSettings } from "@handrail/core/protocol";
import { useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { endpoints } from "../../api/endpoints.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { ChoiceField } from "../../controls/ChoiceField.tsx";
import { NumberField } from "../../controls/NumberField.tsx";
import { ErrorNotice } from "../../states/ErrorNotice.tsx";
import { settingsBody } from "./settingsBody.ts";
import { BUDGET_LIMITS, budgetInWords } from "./stallWords.ts";

type Stall = EnvironmentSettings["stall"];

const BEFORE_PROMISE = [
  {
    value: "silent",
    label: "Stay silent",
    hint: "Where the promise cannot be made yet, no guide for people who are stuck speaks up. Everything else works from the first day.",
  },
  {
    value: "cautious",
    label: "Help when it is very likely",
    hint: "A hint speaks up where it is more likely than not that somebody is stuck, a panel at two to one, a dialog at four to one. How many are interrupted for nothing is not guaranteed there until the promise can be made.",
  },
] as const;

/** How many may be interrupted for nothing, and what happens before that can be promised. */
export const StallSection = ({
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
  const [stall, setStall] = useState(settings.stall);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [saved, setSaved] = useState(false);
  const changed =
    stall.falseInterruptions !== settings.stall.falseInterruptions ||
    stall.beforePromise !== settings.stall.beforePromise;
  const set = (change: Partial<Stall>) => {
    setSaved(false);
    setStall({ ...stall, ...change });
  };

  const save = async () => {
    const next = { ...settings, stall };
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
    <section id="interruptions">
      <h2>When may people be interrupted?</h2>
      <p>
        Whoever is stuck and whoever is only slow can look alike. This is how many of those who would have managed alone
        you allow to be interrupted, at any step, so that the others are reached. The page of each step shows what a
        budget buys there.
      </p>
      {failure === null ? null : (
        <ErrorNotice what="This was not saved." safe="The old promise goes on." detail={failure.message} />
      )}
      <fieldset class="plain" disabled={!editable}>
        <legend class="visually-hidden">When people may be interrupted</legend>
        <div class="field-row">
          <NumberField
            label="Interrupted at most, of those who would have managed"
            unit="in 100"
            value={Math.round(stall.falseInterruptions * 1000) / 10}
            min={BUDGET_LIMITS.from}
            max={BUDGET_LIMITS.to}
            step={0.5}
            hint={budgetInWords(stall.falseInterruptions)}
            onChange={(people) => set({ falseInterruptions: Math.round(people * 10) / 1000 })}
          />
          <ChoiceField
            label="Before a step has enough people for the promise"
            value={stall.beforePromise}
            options={BEFORE_PROMISE}
            onChange={(beforePromise) => set({ beforePromise })}
          />
        </div>
        <button type="button" class="button" disabled={!changed} onClick={() => void save()}>
          Save when to interrupt
        </button>{" "}
        <span class="quiet" role="status">
          {saved && !changed ? "Saved. The models are fitted to it and browsers take them up within minutes." : ""}
        </span>
      </fieldset>
    </section>
  );
};
