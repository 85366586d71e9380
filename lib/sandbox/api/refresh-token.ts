import { openidOf } from "../cast/person.ts";
import { issueGrant, LIFETIME_SECONDS, type OpenedGrant, openGrant } from "../grant.ts";
import { appIn, nowInSeconds, type Sandbox } from "../sandbox.ts";
import { extend } from "./extension.ts";
import { withFault } from "./fault.ts";
import { whyForeign } from "./foreign.ts";
import type { Outcome } from "./outcome.ts";

/**
 * `/sns/oauth2/refresh_token`: exchanges a refresh token for an access token. It needs no AppSecret and returns no
 * unionid.
 *
 * A valid access token is returned unchanged and extended; an expired one is replaced. The refresh token stays the same
 * and is not renewed.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (refresh_token).
 */
export async function refreshToken(sandbox: Sandbox, query: URLSearchParams): Promise<Outcome> {
  const token = query.get("refresh_token");
  if (!query.get("appid")) return { errcode: 41002, why: { kind: "missing" } };
  if (!token) return { errcode: 41003, why: { kind: "missing" } };
  if (query.get("grant_type") !== "refresh_token") return { errcode: 40002, why: { kind: "wrong_grant_type" } };
  const app = appIn(sandbox, query.get("appid"));
  if (!app) return { errcode: 40013, why: { kind: "unknown_app" } };

  const grant = await openGrant(sandbox, "refresh_token", app, token);
  if (!grant) return { errcode: 40030, why: await whyForeign(sandbox, "refresh_token", token, app) };
  const expiredFor = nowInSeconds(sandbox) - grant.issuedAt - LIFETIME_SECONDS.refresh_token;
  if (expiredFor >= 0) return { errcode: 42002, why: { kind: "expired", seconds: expiredFor } };
  return withFault(sandbox, grant, "later", () => refresh(sandbox, grant, token));
}

async function refresh(sandbox: Sandbox, grant: OpenedGrant, token: string): Promise<Outcome> {
  const { issuedAt, isNew } = await extend(sandbox, grant.id, grant.issuedAt);
  return {
    fields: {
      access_token: await issueGrant(sandbox, "access_token", grant, { issuedAt, family: grant.id }),
      expires_in: LIFETIME_SECONDS.access_token,
      refresh_token: token,
      openid: openidOf(grant.person, grant.app),
      scope: grant.scope,
    },
    why: { kind: isNew ? "token_renewed" : "token_kept" },
  };
}
