import { expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { post, request, testSandbox } from "../test-sandbox.ts";
import { rememberedPerson } from "./remembered.ts";

const INSIDE = { page: "oauth2", appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo", person: "layla" };
const IN_WECHAT = { "user-agent": "MicroMessenger" };

async function cookieAfter(changes: Record<string, string>, origin?: string): Promise<string | null> {
  const sandbox = testSandbox(origin === undefined ? {} : { origin });
  const redirect = origin === undefined ? {} : { redirect_uri: `${origin}/api/auth/callback/wechat` };
  const answer = await post(sandbox, request({ ...INSIDE, decision: "allow", ...redirect, ...changes }), IN_WECHAT);
  expect(answer.status).toBe(303);
  return answer.headers.get("set-cookie");
}

test("a person who allows a login inside WeChat is remembered in this browser, by the sandbox alone", async () => {
  const cookie = await cookieAfter({});
  expect(cookie).toBe("wechat-sandbox-person=layla; Path=/wechat-sandbox; HttpOnly; SameSite=Lax");
  const [pair = ""] = cookie?.split(";") ?? [];
  expect(rememberedPerson(testSandbox(), new Headers({ cookie: `lang=en; ${pair}` }))?.slug).toBe("layla");
});

test("if the site uses https, the cookie is sent over https only", async () => {
  expect(await cookieAfter({}, "https://example.com")).toMatch(/; Secure$/);
});

test("nobody is remembered after a refusal or a login by QR code", async () => {
  expect(await cookieAfter({ decision: "refuse" })).toBeNull();
  expect(await cookieAfter({ page: "", appid: WEBSITE_APP.appId, scope: "snsapi_login" })).toBeNull();
});

test.each(["", "wechat-sandbox-person=nobody", "wechat-sandbox-person=", "x-wechat-sandbox-person=lin"])(
  "the cookie %j names nobody",
  (cookie) => {
    expect(rememberedPerson(testSandbox(), new Headers({ cookie }))).toBeUndefined();
  },
);
