import { expect, test } from "vitest";
import { accountOf } from "./account";

const timings = { prepare: 1, away: 2, verify: 3, exchange: 4, userinfo: 5, finish: 6 };
const cookie = {
  sessionId: "s",
  openid: "o",
  scope: ["snsapi_login"],
  expiresAt: 1_700_007_200_000,
  accessTokenLength: 92,
  refreshTokenLength: 93,
  state: "a".repeat(32),
  returnTo: "/me",
  loggedInAt: 1_700_000_000_000,
  timings,
};

test("tells what a page shows, and not what binds the cookie to the login", () => {
  expect(accountOf(cookie)).toEqual({
    openid: "o",
    unionid: undefined,
    scope: ["snsapi_login"],
    expiresAt: new Date(1_700_007_200_000),
    tokens: {
      accessTokenLength: 92,
      refreshTokenLength: 93,
      // 30 days after the login, however often the access token was refreshed.
      refreshTokenExpiresAt: new Date(1_702_592_000_000),
    },
    loggedInAt: new Date(1_700_000_000_000),
    timings,
  });
});
