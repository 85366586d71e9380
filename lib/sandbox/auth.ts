import "server-only";
import { answer } from "./answer";
import { bearer } from "./bearer";
import type { Sandbox } from "./sandbox";

/**
 * `/sns/auth`: whether an access token is still good. The success is an errcode too: 0.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (auth).
 */
export async function auth(sandbox: Sandbox, query: URLSearchParams): Promise<Response> {
  const person = await bearer(sandbox, query);
  return person instanceof Response ? person : answer({ errcode: 0, errmsg: "ok" });
}
