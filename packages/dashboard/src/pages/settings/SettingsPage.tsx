import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { mayManage, useSession } from "../../app/SessionContext.tsx";
import { countOf } from "../../format/count.ts";
import { ReadError } from "../../states/ErrorNotice.tsx";
import { Unread } from "../../states/Unread.tsx";
import { AttentionSection } from "./AttentionSection.tsx";
import { DeviceSection } from "./DeviceSection.tsx";
import { InstallSection } from "./InstallSection.tsx";
import { KeysSection } from "./KeysSection.tsx";
import { StallSection } from "./StallSection.tsx";
import { TeamSection } from "./TeamSection.tsx";

/** Everything that is set once and looked up now and then. */
const SettingsPage = () => {
  const { env, info } = useSession();
  const settings = useResource(endpoints.settings(env));
  if (settings.value === null) return <Unread read={settings} />;
  const { value } = settings;
  return (
    <div class="page settings">
      <PageTitle
        sentence={
          value.firstEventAt === null
            ? ["Handrail is not in your product yet."]
            : [{ name: value.environment.name }, ` has received ${countOf(value.eventCount, "event", "events")}.`]
        }
      />
      {settings.failure === null ? null : <ReadError failure={settings.failure} retry={settings.reload} />}
      <InstallSection settings={value} onEvent={settings.reload} />
      <KeysSection settings={value} editable={mayManage(info.user.role)} onChange={settings.replace} />
      <AttentionSection settings={value} editable={mayManage(info.user.role)} onChange={settings.replace} />
      <StallSection settings={value} editable={mayManage(info.user.role)} onChange={settings.replace} />
      <TeamSection editable={mayManage(info.user.role)} ownId={info.user.id} />
      <DeviceSection />
    </div>
  );
};

export default SettingsPage;
