import { timestamp } from "@handrail/core/base";
import type { Role, Team } from "@handrail/core/protocol";
import { useState } from "preact/hooks";
import { useApi } from "../../api/ApiContext.tsx";
import type { ApiFailure } from "../../api/client.ts";
import { endpoints } from "../../api/endpoints.ts";
import { useResource } from "../../api/useResource.ts";
import { ConfirmButton } from "../../controls/ConfirmButton.tsx";
import { CopyText } from "../../controls/CopyText.tsx";
import { SelectField } from "../../controls/SelectField.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { formatAgo } from "../../format/moment.ts";
import { ErrorNotice, ReadError } from "../../states/ErrorNotice.tsx";
import { Skeleton } from "../../states/Skeleton.tsx";
import { type Column, DataTable } from "../../table/DataTable.tsx";

type Member = Team["users"][number];

const ROLES: readonly { readonly value: Role; readonly label: string }[] = [
  { value: "owner", label: "owner: everything, team and keys too" },
  { value: "editor", label: "editor: writes and publishes" },
  { value: "viewer", label: "viewer: reads" },
];

const isRole = (text: string): text is Role => ROLES.some((role) => role.value === text);

const Invite = ({ onInvited }: { readonly onInvited: () => void }) => {
  const api = useApi();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [link, setLink] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const invite = async () => {
    const result = await api.send("POST", endpoints.invite(), { name: name.trim(), role });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setFailure(null);
    setLink(result.value.link);
    setName("");
    onInvited();
  };
  return (
    <>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") void invite();
        }}
      >
        <TextField label="Name of the new member" value={name} onChange={setName} />
        <SelectField label="Role" value={role} options={ROLES} onChange={setRole} />
        <button type="submit" class="button" disabled={name.trim() === ""}>
          Make an invite link
        </button>
      </form>
      {failure === null ? null : (
        <ErrorNotice what="No link was made." safe="The team is as before." detail={failure.message} />
      )}
      {link === null ? null : (
        <>
          <p>Give this link to them yourself. It signs in once, whoever opens it.</p>
          <CopyText label="invite link" text={link} />
        </>
      )}
    </>
  );
};

/** Who works here, and in what role. */
export const TeamSection = ({ editable, ownId }: { readonly editable: boolean; readonly ownId: string }) => {
  const api = useApi();
  const team = useResource(endpoints.team());
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const change = async (method: "PUT" | "DELETE", member: Member, body?: unknown) => {
    const result = await api.send(method, endpoints.member(member.id), body);
    setFailure(result.ok ? null : result.error);
    team.reload();
  };
  const columns: readonly Column<Member>[] = [
    {
      key: "name",
      header: "Name",
      names: true,
      cell: (member) => (
        <>
          {member.name}
          {member.id === ownId ? <small>you</small> : null}
        </>
      ),
      csv: [],
    },
    {
      key: "role",
      header: "Role",
      cell: (member) =>
        editable && member.id !== ownId ? (
          <select
            class="input"
            aria-label={`Role of ${member.name}`}
            value={member.role}
            onChange={(event) => {
              const role = event.currentTarget.value;
              if (isRole(role)) void change("PUT", member, { role });
            }}
          >
            {ROLES.map((role) => (
              <option key={role.value} value={role.value}>
                {role.value}
              </option>
            ))}
          </select>
        ) : (
          member.role
        ),
      csv: [],
    },
    {
      key: "seen",
      header: "Last here",
      cell: (member) =>
        member.lastSeenAt === null ? (
          <span class="quiet">has not signed in yet</span>
        ) : (
          formatAgo(member.lastSeenAt, timestamp(Date.now()))
        ),
      csv: [],
    },
    ...(editable
      ? [
          {
            key: "remove",
            header: "Remove",
            cell: (member: Member) =>
              member.id === ownId ? (
                ""
              ) : (
                <ConfirmButton
                  label={`Remove ${member.name}`}
                  question={`Remove ${member.name}? They are signed out everywhere.`}
                  confirm="Remove"
                  onConfirm={() => void change("DELETE", member)}
                />
              ),
            csv: [],
          },
        ]
      : []),
  ];
  return (
    <section id="team">
      <h2>Team</h2>
      {failure === null ? null : (
        <ErrorNotice
          what="The team was not changed."
          safe="Everybody can do what they could."
          detail={failure.message}
        />
      )}
      {team.value === null ? (
        team.failure === null ? (
          <Skeleton rows={3} />
        ) : team.failure.error === "forbidden" ? (
          <p class="quiet">Owners see and manage the team.</p>
        ) : (
          <ReadError failure={team.failure} retry={team.reload} />
        )
      ) : (
        <DataTable label="Team" columns={columns} rows={team.value.users} keyOf={(member) => member.id} />
      )}
      {editable ? <Invite onInvited={team.reload} /> : null}
    </section>
  );
};
