import { useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { endpoints } from "../../api/endpoints.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { CopyText } from "../../controls/CopyText.tsx";
import { ErrorNotice } from "../../states/ErrorNotice.tsx";

/** The reader's own devices: a link for another one, and the way out of this one. */
export const DeviceSection = () => {
  const api = useApi();
  const { signOut } = useSession();
  const [link, setLink] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const make = async () => {
    const result = await api.send("POST", endpoints.deviceLink());
    setFailure(result.ok ? null : result.error);
    setLink(result.ok ? result.value.link : null);
  };
  return (
    <section id="devices">
      <h2>Your devices</h2>
      <p>
        <button type="button" class="button" onClick={() => void make()}>
          A link for another device
        </button>{" "}
        <button type="button" class="button button-quiet" onClick={signOut}>
          Sign out here
        </button>
      </p>
      {failure === null ? null : (
        <ErrorNotice what="No link was made." safe="You stay signed in here." detail={failure.message} />
      )}
      {link === null ? null : (
        <>
          <p>Open it on the other device. It works once and for a short time; treat it like a key.</p>
          <CopyText label="sign-in link" text={link} />
        </>
      )}
    </section>
  );
};
