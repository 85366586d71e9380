import "server-only";
import { answer, refusal } from "./answer";
import { SANDBOX_APP_ID, SANDBOX_APP_SECRET } from "./app";
import { issueGrant, LIFETIME_SECONDS, openGrant } from "./grant";
import type { Sandbox } from "./sandbox";

/**
 * `/sns/oauth2/access_token`: tokens for a code, once.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 2.
 */
export async function accessToken(sandbox: Sandbox, query: URLSearchParams): Promise<Response> {
  const code = query.get("code");
  if (!query.get("appid")) return refusal(sandbox, 41002);
  if (!query.get("secret")) return refusal(sandbox, 41004);
  if (!code) return refusal(sandbox, 41008);
  if (query.get("grant_type") !== "authorization_code") return refusal(sandbox, 40002);
  if (query.get("appid") !== SANDBOX_APP_ID) return refusal(sandbox, 40013);
  if (query.get("secret") !== SANDBOX_APP_SECRET) return refusal(sandbox, 40125);

  const grant = await openGrant(sandbox, "code", code);
  if (!grant) return refusal(sandbox, 40029);
  if (grant.expired) return refusal(sandbox, 42003);
  // The mark of a used code lives as long as a fresh code, so it always outlives the code itself.
  const first = await sandbox.claim(`sandbox:code:${grant.id}`, LIFETIME_SECONDS.code);
  if (!first) return refusal(sandbox, 40163);

  return answer({
    access_token: await issueGrant(sandbox, "access_token", grant),
    expires_in: LIFETIME_SECONDS.access_token,
    refresh_token: await issueGrant(sandbox, "refresh_token", grant),
    openid: grant.person.openid,
    scope: grant.scope,
    unionid: grant.person.unionid,
  });
}
