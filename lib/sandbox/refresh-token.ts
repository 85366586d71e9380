import "server-only";
import { answer, refusal } from "./answer";
import { SANDBOX_APP_ID } from "./app";
import { issueGrant, LIFETIME_SECONDS, openGrant } from "./grant";
import type { Sandbox } from "./sandbox";

/**
 * `/sns/oauth2/refresh_token`: an access token for a refresh token. It asks for no AppSecret, and names no unionid.
 *
 * WeChat extends an access token that has not expired and returns the same one. The sandbox keeps nothing that it
 * could extend, so it always returns a new one. The refresh token stays the same and is not renewed.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (refresh_token).
 */
export async function refreshToken(sandbox: Sandbox, query: URLSearchParams): Promise<Response> {
  const token = query.get("refresh_token");
  if (!query.get("appid")) return refusal(sandbox, 41002);
  if (!token) return refusal(sandbox, 41003);
  if (query.get("grant_type") !== "refresh_token") return refusal(sandbox, 40002);
  if (query.get("appid") !== SANDBOX_APP_ID) return refusal(sandbox, 40013);

  const grant = await openGrant(sandbox, "refresh_token", token);
  if (!grant) return refusal(sandbox, 40030);
  if (grant.expired) return refusal(sandbox, 42002);

  return answer({
    access_token: await issueGrant(sandbox, "access_token", grant),
    expires_in: LIFETIME_SECONDS.access_token,
    refresh_token: token,
    openid: grant.person.openid,
    scope: grant.scope,
  });
}
