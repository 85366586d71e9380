import { describe, expect, test } from "vitest";
import { checkToken, exchangeCode, getUserinfo, qrConnectUrl, refreshTokens } from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "./apps.ts";
import { headimgurlOf } from "./cast/avatar.ts";
import { CAST } from "./cast/cast.ts";
import { openidOf } from "./cast/person.ts";
import { checkQrConnect } from "./login/qrconnect.ts";
import { serviceOf } from "./service.ts";
import { CALLBACK, codeInsideWeChat, codeOf, testSandbox } from "./test-sandbox.ts";

test("lib/wechat sends a browser to the sandbox with a valid request", () => {
  const sandbox = testSandbox();
  const address = new URL(qrConnectUrl(serviceOf(sandbox).app, { redirectUri: CALLBACK, state: "STATE1" }));
  expect(address.pathname).toBe("/wechat-sandbox/connect/qrconnect");
  expect(checkQrConnect(sandbox, address.searchParams)).toMatchObject({ ok: true });
});

describe.each([
  { kind: "the website", application: WEBSITE_APP, scope: ["snsapi_login"] },
  { kind: "the official account", application: OFFICIAL_ACCOUNT, scope: ["snsapi_userinfo"] },
])("lib/wechat's own client signs in to $kind, with the network closed:", ({ application, scope }) => {
  test.each(CAST)("$slug", async (person) => {
    const sandbox = testSandbox();
    const { app, idPrefix } = serviceOf(sandbox, application);
    const code =
      application === WEBSITE_APP
        ? await codeOf(sandbox, person.slug)
        : await codeInsideWeChat(sandbox, application, { person: person.slug });
    const openid = openidOf(person, application);
    const unionid = person.unionid || undefined;

    const tokens = await exchangeCode(app, code);
    const isSnapshotUser = person.slug === "snapshot";
    expect(tokens).toMatchObject({ openid, unionid, scope, isSnapshotUser, expiresIn: 7200 });

    await expect(checkToken(app, tokens)).resolves.toBeUndefined();
    expect(await getUserinfo(app, tokens)).toEqual({
      openid,
      unionid,
      // Control characters are removed, and half a character becomes a replacement mark.
      nickname: person.nickname.replace(/\p{Cc}/gu, "").toWellFormed(),
      avatar: headimgurlOf(sandbox, person.portrait) || undefined,
    });

    const refreshed = await refreshTokens(app, tokens.refreshToken);
    expect(refreshed).toMatchObject({ openid, scope, accessToken: tokens.accessToken, unionid: undefined });
    expect(idPrefix).toBe("sandbox_");
  });
});
