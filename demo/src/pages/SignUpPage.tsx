import { useState } from "preact/hooks";
import { useApp } from "../app/context.ts";
import { go } from "../app/route.ts";
import { Field } from "../parts/Field.tsx";
import { Logo } from "../parts/Logo.tsx";
import { PLANS, type Plan } from "../state/workspace.ts";
import { isEmail } from "./emailAddress.ts";

const PLAN_KEYS: readonly Plan[] = ["free", "team", "business"];

/** Where everybody begins. */
export const SignUpPage = () => {
  const { t, product, store, settings } = useApp();
  const [form, setForm] = useState({ name: "", email: "", company: "" });
  const [plan, setPlan] = useState<Plan>("team");
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && !value.trim() ? t("signUp.missing") : undefined);
  const emailError = missing(form.email) ?? (tried && !isEmail(form.email) ? t("signUp.emailWrong") : undefined);
  const price = (amount: number) =>
    amount.toLocaleString(settings.language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!form.name.trim() || !form.company.trim() || !isEmail(form.email)) return;
    await product.signUp({ ...form, plan });
    go("/home");
  };
  return (
    <main class="door">
      <Logo />
      <h1>{t("signUp.title")}</h1>
      <p class="lead">{t("signUp.lead")}</p>
      <form class="card form" onSubmit={submit} noValidate>
        <Field
          label={t("signUp.name")}
          name="name"
          autocomplete="name"
          value={form.name}
          error={missing(form.name)}
          onInput={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <Field
          label={t("signUp.email")}
          name="email"
          inputMode="email"
          autocomplete="email"
          dir="ltr"
          value={form.email}
          error={emailError}
          onInput={(event) => setForm({ ...form, email: event.currentTarget.value })}
        />
        <Field
          label={t("signUp.company")}
          name="company"
          autocomplete="organization"
          value={form.company}
          error={missing(form.company)}
          onInput={(event) => setForm({ ...form, company: event.currentTarget.value })}
        />
        <fieldset class="plain plans">
          <legend class="field-label">{t("signUp.plan")}</legend>
          {PLAN_KEYS.map((key) => (
            <label key={key} class="plan">
              <input type="radio" name="plan" value={key} checked={plan === key} onChange={() => setPlan(key)} />
              <strong>{key}</strong>
              <span>{t("signUp.seats", { seats: PLANS[key].seats, price: price(PLANS[key].price) })}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button primary">
          {t("signUp.submit")}
        </button>
      </form>
      {store.people().length > 0 && (
        <section class="others">
          <p>{t("signUp.or")}</p>
          {store
            .people()
            .slice(-5)
            .map((user) => (
              <button
                key={user.id}
                type="button"
                class="button"
                onClick={() => {
                  product.signInAs(user);
                  go("/home");
                }}
              >
                {user.name}
              </button>
            ))}
        </section>
      )}
      <p class="quiet">
        <a href="/demo-settings">{t("nav.demo")}</a>
      </p>
    </main>
  );
};
