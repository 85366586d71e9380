import { openidOf } from "../cast/person.ts";
import { LIFETIME_SECONDS, type OpenedGrant, openGrant } from "../grant.ts";
import { nowInSeconds, type Sandbox } from "../sandbox.ts";
import { extendedUntil } from "./extension.ts";
import { whyForeign } from "./foreign.ts";
import type { Outcome } from "./outcome.ts";

/** Opens the grant of an access token, or returns the error of its `access_token` or `openid`. */
export async function bearer(sandbox: Sandbox, query: URLSearchParams): Promise<OpenedGrant | Outcome> {
  const token = query.get("access_token");
  const openid = query.get("openid");
  if (!token) return { errcode: 41001, why: { kind: "missing" } };
  if (!openid) return { errcode: 41009, why: { kind: "missing" } };
  // WeChat has one errcode for a malformed token (40014) and another for a token that it does not know (40001).
  if (!/^[\w-]{32,1024}$/.test(token)) return { errcode: 40014, why: { kind: "malformed", parameter: "access_token" } };

  const grant = await openForAnyApp(sandbox, token);
  if (!grant) return { errcode: 40001, why: await whyForeign(sandbox, "access_token", token) };
  const until = await validUntil(sandbox, grant);
  const now = nowInSeconds(sandbox);
  if (now >= until) return { errcode: 42001, why: { kind: "expired", seconds: now - until } };
  if (openid !== openidOf(grant.person, grant.app)) return { errcode: 40003, why: { kind: "other_openid" } };
  return grant;
}

// Neither endpoint has a parameter for the AppID.
async function openForAnyApp(sandbox: Sandbox, token: string): Promise<OpenedGrant | undefined> {
  for (const app of sandbox.apps) {
    const grant = await openGrant(sandbox, "access_token", app, token);
    if (grant) return grant;
  }
  return undefined;
}

async function validUntil(sandbox: Sandbox, { family, issuedAt }: OpenedGrant): Promise<number> {
  const until = issuedAt + LIFETIME_SECONDS.access_token;
  if (family === undefined || nowInSeconds(sandbox) < until) return until;
  return Math.max(until, await extendedUntil(sandbox, family, issuedAt));
}
