import type { SandboxApp } from "../apps.ts";
import { GRANT_KINDS, type GrantKind, openGrant } from "../grant.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Why } from "../why.ts";

/** Why a text is not a valid code or token of the application; without `app`, of any application. */
export async function whyForeign(sandbox: Sandbox, parameter: GrantKind, text: string, app?: SandboxApp): Promise<Why> {
  if (parameter === "code" && text === "authdeny") return { kind: "authdeny" };
  if (!/^[\w-]+$/.test(text)) return { kind: "malformed", parameter };
  const made = await whatWasMade(sandbox, text);
  if (made && made.kind !== parameter) return { kind: "in_place_of", parameter, given: made.kind };
  if (made && app) return { kind: "of_other_app", parameter, appId: made.appId };
  return { kind: "foreign", parameter };
}

// A public demo notes no requests, so nobody would see the result.
async function whatWasMade(sandbox: Sandbox, text: string) {
  if (sandbox.publicDemo) return undefined;
  for (const app of sandbox.apps) {
    for (const kind of GRANT_KINDS) {
      if (await openGrant(sandbox, kind, app, text)) return { kind, appId: app.appId };
    }
  }
  return undefined;
}
