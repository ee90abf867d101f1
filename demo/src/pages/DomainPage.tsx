import { useState } from "preact/hooks";
import { useApp, useSignedIn } from "../app/context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Field } from "../parts/Field.tsx";

/** How long it takes to make the records. */
const LISTING = 2000;

const recordsOf = (name: string) => [
  { type: "TXT", host: `_paperboat.${name}`, value: `paperboat-verification=${name.length}f3a91` },
  { type: "CNAME", host: `post.${name}`, value: "letters.paperboat.example" },
];

/** Connecting a domain: two records to copy, then a wait for the DNS. */
export const DomainPage = () => {
  const { t, product, wait } = useApp();
  const { domain } = useSignedIn().workspace;
  const [name, setName] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [copied, setCopied] = useState<string | null>(null);
  const list = async () => {
    if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(name.trim())) return setError(t("domain.wrong"));
    setError(undefined);
    await wait(LISTING);
    product.listDomain(name.trim().toLowerCase());
  };
  const copy = async (value: string) => {
    // Without permission to write to the clipboard the text can still be selected by hand.
    await navigator.clipboard?.writeText(value).catch(() => undefined);
    setCopied(value);
  };
  return (
    <main class="page narrow">
      <h1>{t("domain.title")}</h1>
      <p class="lead">{t("domain.lead")}</p>
      {domain.status === "none" && (
        <form class="card form inline" onSubmit={(event) => event.preventDefault()} noValidate>
          <Field
            label={t("domain.name")}
            name="domain"
            dir="ltr"
            placeholder="example.com"
            value={name}
            error={error}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <BusyButton busy={t("domain.list")} onPress={list}>
            {t("domain.list")}
          </BusyButton>
        </form>
      )}
      {domain.status !== "none" && (
        <section class="card" id="dns-records">
          <h2>{t("domain.records")}</h2>
          {recordsOf(domain.name).map((record) => (
            <div key={record.type} class="record">
              <span class="badge">{record.type}</span>
              <code>
                <bdi>{record.host}</bdi> <bdi>{record.value}</bdi>
              </code>
              <button type="button" class="button" onClick={() => copy(record.value)}>
                {copied === record.value ? t("domain.copied") : t("domain.copy")}
              </button>
            </div>
          ))}
          {domain.status === "listed" && (
            <button type="button" class="button primary" id="dns-check" onClick={product.checkDomain}>
              {t("domain.check")}
            </button>
          )}
          {domain.status === "checking" && (
            <p class="busy" role="status">
              <span class="spinner" aria-hidden="true" /> {t("domain.checking")}
            </p>
          )}
          {domain.status === "verified" && (
            <p class="good" role="status">
              {t("domain.verified", { name: domain.name })}
            </p>
          )}
        </section>
      )}
      <p>
        <a class="link" id="dns-guide" href="/dns-guide.html" target="_blank" rel="noopener">
          {t("domain.guide")}
        </a>
      </p>
    </main>
  );
};
