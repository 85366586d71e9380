import "server-only";
import { spendCode } from "../api/used-code";
import { type Grant, issueGrant, LIFETIME_SECONDS } from "../grant";
import { nowInSeconds, type Sandbox } from "../sandbox";
import { sealedId } from "../seal";

/** Makes the code that a browser is sent back with: a good one, unless the scenario wants it expired or used. */
export async function makeCode(sandbox: Sandbox, grant: Grant): Promise<string> {
  const fault = grant.scenario?.stage === "exchange" ? grant.scenario.fault : undefined;
  const age = fault === "code_expired" ? LIFETIME_SECONDS.code[grant.app.kind] : 0;
  const code = await issueGrant(sandbox, "code", grant, { issuedAt: nowInSeconds(sandbox) - age });
  if (fault === "code_used") await spendCode(sandbox, sealedId(code));
  return code;
}
