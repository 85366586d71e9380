import type { Sandbox } from "../sandbox.ts";
import { bearer } from "./bearer.ts";
import { withFault } from "./fault.ts";
import type { Outcome } from "./outcome.ts";

/**
 * `/sns/auth`: tells whether an access token is still valid. Success has an errcode too: 0.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (auth).
 */
export async function auth(sandbox: Sandbox, query: URLSearchParams): Promise<Outcome> {
  const grant = await bearer(sandbox, query);
  if ("why" in grant) return grant;
  return withFault(sandbox, grant, "later", async () => ({
    fields: { errcode: 0, errmsg: "ok" },
    why: { kind: "token_good" },
  }));
}
