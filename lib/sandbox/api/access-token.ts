import { openidOf } from "../cast/person.ts";
import { issueGrant, LIFETIME_SECONDS, type OpenedGrant, openGrant } from "../grant.ts";
import { appIn, nowInSeconds, type Sandbox } from "../sandbox.ts";
import { sealedId } from "../seal.ts";
import { withFault } from "./fault.ts";
import { whyForeign } from "./foreign.ts";
import type { Outcome } from "./outcome.ts";
import { secondsSinceUse, spendCode } from "./used-code.ts";

/**
 * `/sns/oauth2/access_token`: exchanges a code for tokens, once.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 2.
 */
export async function accessToken(sandbox: Sandbox, query: URLSearchParams): Promise<Outcome> {
  const code = query.get("code");
  const secret = query.get("secret");
  if (!query.get("appid")) return { errcode: 41002, why: { kind: "missing" } };
  if (!secret) return { errcode: 41004, why: { kind: "missing" } };
  if (!code) return { errcode: 41008, why: { kind: "missing" } };
  if (query.get("grant_type") !== "authorization_code") return { errcode: 40002, why: { kind: "wrong_grant_type" } };
  const app = appIn(sandbox, query.get("appid"));
  if (!app) return { errcode: 40013, why: { kind: "unknown_app" } };
  if (secret !== app.appSecret) {
    const others = sandbox.apps.some(({ appSecret }) => appSecret === secret);
    if (others) return { errcode: 40001, why: { kind: "secret_of_other_app" } };
    return { errcode: 40125, why: { kind: "wrong_secret" } };
  }

  const grant = await openGrant(sandbox, "code", app, code);
  if (!grant) return { errcode: 40029, why: await whyForeign(sandbox, "code", code, app) };
  return withFault(sandbox, grant, "exchange", () => exchange(sandbox, grant));
}

async function exchange(sandbox: Sandbox, grant: OpenedGrant): Promise<Outcome> {
  const expiredFor = nowInSeconds(sandbox) - grant.issuedAt - LIFETIME_SECONDS.code[grant.app.kind];
  if (expiredFor >= 0) return { errcode: 42003, why: { kind: "expired", seconds: expiredFor } };
  if (!(await spendCode(sandbox, grant.id))) {
    return { errcode: 40163, why: { kind: "used", seconds: await secondsSinceUse(sandbox, grant.id) } };
  }
  return { fields: await tokens(sandbox, grant), why: { kind: "exchanged" } };
}

async function tokens(sandbox: Sandbox, grant: OpenedGrant): Promise<Record<string, unknown>> {
  const { app, person, scope } = grant;
  const issuedAt = nowInSeconds(sandbox);
  const refresh_token = await issueGrant(sandbox, "refresh_token", grant, { issuedAt });
  return {
    access_token: await issueGrant(sandbox, "access_token", grant, { issuedAt, family: sealedId(refresh_token) }),
    expires_in: LIFETIME_SECONDS.access_token,
    refresh_token,
    openid: openidOf(person, app),
    scope,
    // Since December 2017 WeChat returns only the openid for a silent login.
    unionid: scope === "snsapi_base" ? undefined : person.unionid,
    is_snapshotuser: person.isSnapshot && 1,
  };
}
