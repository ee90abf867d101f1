import { ok } from "@handrail/core/base";
import { changeRole, invite, listTeam, removeUser } from "../../usecases/team/members.ts";
import { describeSession, linkForMyself, signOut } from "../../usecases/team/sessions.ts";
import { CHANGE_ROLE, INVITE, readBody } from "./bodies.ts";
import { workspace } from "./call.ts";

/** The session's and the team's routes. Signing in stands apart: it is the one that needs no session. */
export const teamHandlers = {
  session: workspace("viewer", async ({ deps, signedIn }) => ok(await describeSession(deps, signedIn))),
  signOut: workspace("viewer", async ({ deps, signedIn }) => {
    await signOut(deps, signedIn);
    return ok(null);
  }),
  sessionLink: workspace("viewer", async ({ deps, signedIn }) => ok(await linkForMyself(deps, signedIn))),
  team: workspace("viewer", async ({ deps }) => ok(await listTeam(deps))),
  invite: workspace("owner", async ({ deps, body }) => {
    const parsed = readBody(INVITE, body);
    return parsed.ok ? ok(await invite(deps, parsed.value)) : parsed;
  }),
  changeRole: workspace("owner", async ({ deps, params, body }) => {
    const parsed = readBody(CHANGE_ROLE, body);
    return parsed.ok ? changeRole(deps, params["id"] ?? "", parsed.value.role) : parsed;
  }),
  removeUser: workspace("owner", ({ deps, params }) => removeUser(deps, params["id"] ?? "")),
};
