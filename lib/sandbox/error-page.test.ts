import { http, passthrough } from "msw";
import { expect, test } from "vitest";
import { network } from "@/lib/test-network";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "./apps.ts";
import { createSandbox } from "./create.ts";

const CALLBACK = "http://localhost:8000/callback";
const right = { appid: WEBSITE_APP.appId, redirect_uri: CALLBACK, response_type: "code", scope: "snsapi_login" };
const inside = { ...right, appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo" };

test.each([
  ["/connect/qrconnect", { ...right, redirect_uri: "https://example.com/" }, "redirect_uri 参数错误"],
  ["/connect/qrconnect", { ...right, appid: "wx0123456789abcdef" }, "AppID 参数错误"],
  ["/connect/qrconnect", { ...right, appid: "wx0123456789abcdef", login_type: "jssdk" }, "AppID 参数错误"],
  ["/connect/qrconnect", { ...right, scope: "snsapi_userinfo" }, "Scope 参数错误或没有 Scope 权限"],
  ["/connect/qrconnect", { ...right, appid: OFFICIAL_ACCOUNT.appId }, "Scope 参数错误或没有 Scope 权限"],
  ["/connect/oauth2/authorize", { ...inside, appid: WEBSITE_APP.appId }, "Scope 参数错误或没有 Scope 权限"],
  ["/connect/oauth2/authorize", { ...inside, state: "a".repeat(129) }, "state 参数过长"],
])("%s with %j says %j where python-weixin reads it", async (path, parameters, text) => {
  const sandbox = createSandbox();
  const url = await sandbox.listen();
  network.use(http.all(`${url}/*`, () => passthrough()));
  try {
    const answer = await fetch(`${url}${path}?${new URLSearchParams(parameters)}`, {
      headers: { "User-Agent": "MicroMessenger" },
    });
    expect([answer.status, answer.headers.get("content-length")]).toEqual([200, null]);
    const [, said] = /<h4 class="weui_msg_title">(.*?)<\/h4>/.exec(await answer.text()) ?? [];
    expect(said).toBe(text);
  } finally {
    await sandbox.close();
  }
});
