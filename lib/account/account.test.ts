import { expect, test } from "vitest";
import { accountOf } from "./account";

const wechat = {
  openid: "o",
  scope: "snsapi_login,snsapi_userinfo",
  expiresAt: 1_700_007_200,
  accessTokenLength: 92,
  refreshTokenLength: 93,
};
const claims = { sub: "wx_1", sid: "s", aud: "wx1", auth_time: 1_700_000_000 };

test("tells what a page shows of a session, and not what binds it", () => {
  expect(accountOf({ ...claims, wechat })).toEqual({
    openid: "o",
    unionid: undefined,
    scope: ["snsapi_login", "snsapi_userinfo"],
    expiresAt: new Date(1_700_007_200_000),
    tokens: {
      accessTokenLength: 92,
      refreshTokenLength: 93,
      // 30 days after the login, however often the access token was refreshed.
      refreshTokenExpiresAt: new Date(1_702_592_000_000),
    },
    loggedInAt: new Date(1_700_000_000_000),
  });
});

test("a visitor whom another provider signed in has no WeChat account", () => {
  expect(accountOf(claims)).toBeUndefined();
});
