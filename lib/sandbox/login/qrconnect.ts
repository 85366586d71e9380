import type { Sandbox } from "../sandbox.ts";
import { appOf, fieldsOf, problem, redirectProblem } from "./fields.ts";
import type { LoginCheck } from "./request.ts";

/**
 * Checks a request for `/connect/qrconnect` as strictly as WeChat does, and gives the reason of a refusal.
 *
 * Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), step 1.
 */
export function checkQrConnect(sandbox: Sandbox, query: URLSearchParams): LoginCheck {
  const fields = fieldsOf(query);
  const app = appOf(sandbox, fields.appid, "website");
  if (typeof app === "string") return problem(app);
  const kind = redirectProblem(sandbox, fields.redirect_uri);
  if (kind) return problem(kind);
  // WeChat's own script for a frame leaves the response_type out, and the page takes that in a window, too.
  if (!["", "code"].includes(fields.response_type)) return problem("response_type");
  if (fields.scope === "") return problem("scope_missing");
  // A website application has only this scope. Other scopes in the request are not granted.
  if (!fields.scope.split(",").includes("snsapi_login")) return problem("scope");
  const redirectUri = new URL(fields.redirect_uri).href;
  return { ok: true, request: { fields, app, redirectUri, scope: "snsapi_login", state: fields.state } };
}
