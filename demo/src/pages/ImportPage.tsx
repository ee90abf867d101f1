import { useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { type Day, dayOf } from "../parts/calendar.ts";
import { DatePicker } from "../parts/DatePicker.tsx";
import { Dropdown } from "../parts/Dropdown.tsx";
import { Field } from "../parts/Field.tsx";
import { CONTACTS_NEEDED } from "../state/workspace.ts";
import { type ContactCard, EMPTY_CARD, problemsOf } from "./contactCard.ts";

/** How long the server of such a product takes to keep one card. */
const SAVING = 2000;

const isPast = (day: Day): boolean => day <= dayOf(new Date());

/** The tedious way to bring contacts in: one card a person. What helps is Handrail's importer, not this page. */
export const ImportPage = () => {
  const { t, product, wait } = useApp();
  const { contacts } = useSignedIn().workspace;
  const [card, setCard] = useState<ContactCard>(EMPTY_CARD);
  const [day, setDay] = useState(dayOf(new Date()));
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const problems = tried ? problemsOf(card) : {};
  const errorOf = (field: keyof ContactCard) => {
    const problem = problems[field];
    return problem && t(problem);
  };
  const text = (field: "first" | "last" | "email" | "phoneCode" | "phone" | "company") => ({
    name: field,
    value: card[field],
    error: errorOf(field),
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      setCard({ ...card, [field]: event.currentTarget.value }),
  });
  const save = async () => {
    setTried(true);
    if (Object.keys(problemsOf(card)).length > 0) return;
    await wait(SAVING);
    const name = `${card.first} ${card.last}`;
    const { email, company, tag } = card;
    product.addContact({ name, email, company, tag, phone: card.phoneCode + card.phone });
    setSaved(name);
    setCard(EMPTY_CARD);
    setTried(false);
  };
  return (
    <main class="page narrow">
      <div class="page-head">
        <h1>{t("import.title")}</h1>
        <a class="button" href="/contacts">
          {t("import.finished")}
        </a>
      </div>
      <p class="lead">{t("import.lead", { count: contacts.length, needed: CONTACTS_NEEDED })}</p>
      <progress class="progress" max={CONTACTS_NEEDED} value={contacts.length} aria-label={t("contacts.title")} />
      <div class="upload-row" id="upload-row">
        <button type="button" class="button" disabled>
          {t("import.file")}
        </button>
        <span class="quiet">{t("import.fileNote")}</span>
        <a class="link" href="/card-template.csv" download>
          {t("import.template")}
        </a>
      </div>
      {contacts.length >= CONTACTS_NEEDED && <p class="good">{t("import.enough")}</p>}
      {saved ? (
        <section class="card saved" aria-live="polite">
          <p>{t("import.saved", { name: saved })}</p>
          <button type="button" class="button primary" onClick={() => setSaved(null)}>
            {t("import.next")}
          </button>
        </section>
      ) : (
        <form
          class="card form two"
          id="contact-card"
          data-handrail-reading
          onSubmit={(event) => event.preventDefault()}
          noValidate
        >
          <Field label={t("import.first")} {...text("first")} />
          <Field label={t("import.last")} {...text("last")} />
          <Field label={t("import.email")} inputMode="email" dir="ltr" {...text("email")} />
          <Field label={t("import.company")} {...text("company")} />
          <Field label={t("import.phoneCode")} dir="ltr" {...text("phoneCode")} />
          <Field label={t("import.phone")} inputMode="numeric" dir="ltr" {...text("phone")} />
          <Dropdown
            label={t("import.tag")}
            value={card.tag}
            options={["customer", "newsletter", "partner", "press"].map((tag) => ({ value: tag, label: tag }))}
            onChange={(tag) => setCard({ ...card, tag })}
          />
          <DatePicker label={t("import.consentDay")} value={day} allows={isPast} onChange={setDay} />
          <div class="field wide">
            <label class="check">
              <input
                type="checkbox"
                name="consent"
                checked={card.consent}
                onChange={(event) => setCard({ ...card, consent: event.currentTarget.checked })}
              />
              {t("import.consent")}
            </label>
            {errorOf("consent") && (
              <p class="field-error" role="alert">
                {errorOf("consent")}
              </p>
            )}
          </div>
          <div class="wide">
            <BusyButton busy={t("import.saving")} onPress={save}>
              {t("import.save")}
            </BusyButton>
          </div>
        </form>
      )}
    </main>
  );
};
