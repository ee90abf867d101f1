import { useId, useState } from "preact/hooks";
import { useApp } from "../app/context.ts";
import { type Day, dateOf, shiftDay, shiftMonth, weeksOf } from "./calendar.ts";
import { FieldFrame } from "./Field.tsx";

const ARROWS: Readonly<Record<string, number>> = { ArrowUp: -7, ArrowDown: 7 };

/** A calendar of our own, with cells that are looked through by clicking: quick clicks here are no trouble. */
export const DatePicker = ({
  label,
  value,
  allows,
  onChange,
}: {
  readonly label: string;
  readonly value: Day;
  /** Which days can be chosen. */
  readonly allows: (day: Day) => boolean;
  readonly onChange: (day: Day) => void;
}) => {
  const { t, settings } = useApp();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(value);
  const write = (day: Day, options: Intl.DateTimeFormatOptions) =>
    dateOf(day).toLocaleDateString(settings.language, options);
  const choose = (day: Day) => {
    onChange(day);
    setShown(day);
    setOpen(false);
  };
  const forward = settings.direction === "rtl" ? -1 : 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    const by = event.key === "ArrowRight" ? forward : event.key === "ArrowLeft" ? -forward : ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const day = shiftDay(value, by);
    if (!allows(day)) return;
    onChange(day);
    setShown(day);
  };
  return (
    <FieldFrame id={id} label={label}>
      <div class="date-picker">
        <button id={id} type="button" class="input" aria-expanded={open} onClick={() => setOpen(!open)}>
          {write(value, { day: "numeric", month: "long", year: "numeric" })}
        </button>
        {open && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the day buttons inside bubble to here.
          <div class="calendar" onKeyDown={onKeyDown}>
            <div class="calendar-head">
              <button type="button" aria-label={t("month.previous")} onClick={() => setShown(shiftMonth(shown, -1))}>
                <span class="chevron start" aria-hidden="true" />
              </button>
              <strong>{write(shown, { month: "long", year: "numeric" })}</strong>
              <button type="button" aria-label={t("month.next")} onClick={() => setShown(shiftMonth(shown, 1))}>
                <span class="chevron end" aria-hidden="true" />
              </button>
            </div>
            <div class="calendar-days">
              {weeksOf(shown)[0]?.map((day) => (
                <span key={day} aria-hidden="true">
                  {write(day, { weekday: "narrow" })}
                </span>
              ))}
              {weeksOf(shown)
                .flat()
                .map((day) => (
                  <button
                    key={day}
                    type="button"
                    class={day.slice(0, 7) === shown.slice(0, 7) ? "day" : "day outside"}
                    aria-pressed={day === value}
                    aria-label={write(day, { day: "numeric", month: "long" })}
                    disabled={!allows(day)}
                    onClick={() => choose(day)}
                  >
                    {dateOf(day).getDate().toLocaleString(settings.language)}
                  </button>
                ))}
            </div>
          </div>
        )}
      </div>
    </FieldFrame>
  );
};
