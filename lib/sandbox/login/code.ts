import { isDeepStrictEqual } from "node:util";
import { spendCode } from "../api/used-code.ts";
import { edited } from "../cast/edit.ts";
import { type Grant, issueGrant, LIFETIME_SECONDS, openGrant } from "../grant.ts";
import { nowInSeconds, type Sandbox } from "../sandbox.ts";
import { sealedId } from "../seal.ts";

/** Issues the code for the callback. It is valid, unless the scenario wants it expired or used. */
export async function makeCode(sandbox: Sandbox, grant: Grant): Promise<string> {
  const fault = grant.scenario?.stage === "exchange" ? grant.scenario.fault : undefined;
  const age = fault === "code_expired" ? LIFETIME_SECONDS.code[grant.app.kind] : 0;
  const code = await issueGrant(sandbox, "code", grant, { issuedAt: nowInSeconds(sandbox) - age });
  if (fault === "code_used") await spendCode(sandbox, sealedId(code));
  return code;
}

/** Whether a code is for the same person, with the same edit and the same scenario. */
export async function isCodeOf(
  sandbox: Sandbox,
  code: string,
  { app, person, edit, scenario }: Grant,
): Promise<boolean> {
  const opened = await openGrant(sandbox, "code", app, code);
  return isDeepStrictEqual([opened?.person, opened?.scenario], [edited(person, edit), scenario]);
}
