import { useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { Field } from "../parts/Field.tsx";
import { isEmail } from "./emailAddress.ts";

/** Invitations wait for somebody outside: a button here plays the teammate. */
export const TeamPage = () => {
  const { t, product } = useApp();
  const { workspace, user } = useSignedIn();
  const [email, setEmail] = useState("");
  const [error, setError] = useState<string | undefined>();
  const invite = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isEmail(email)) return setError(t("signUp.emailWrong"));
    setError(undefined);
    product.inviteTeammate(email);
    setEmail("");
  };
  return (
    <main class="page narrow">
      <h1>{t("team.title")}</h1>
      <p class="lead">{t("team.lead")}</p>
      <form class="card form inline" id="invite-form" onSubmit={invite} noValidate>
        <Field
          label={t("team.email")}
          name="teammate"
          inputMode="email"
          dir="ltr"
          value={email}
          error={error}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          {t("team.invite")}
        </button>
      </form>
      <ul class="list">
        <li>
          <bdi>{user.email}</bdi>
          <span class="badge">{t("team.joined")}</span>
        </li>
        {workspace.teammates.map((mate) => (
          <li key={mate.email}>
            <bdi>{mate.email}</bdi>
            {mate.status === "joined" ? (
              <span class="badge">{t("team.joined")}</span>
            ) : (
              <span class="actions">
                <span class="quiet">{t("team.invited")}</span>
                <button type="button" class="button" onClick={() => product.teammateAccepts(mate.email)}>
                  {t("team.simulate")}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
};
