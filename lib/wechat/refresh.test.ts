import { expect, test } from "vitest";
import { REFRESH_TOKEN_SECONDS, refreshTokens } from "./index.ts";
import { answerWith, app, tokenAnswer } from "./test-app.ts";

const endpoint = "/sns/oauth2/refresh_token";

test("sends the refresh token and no AppSecret, and reads the new tokens", async () => {
  const { unionid: _, ...answer } = tokenAnswer;
  const calls = answerWith(endpoint, { ...answer, access_token: "ACCESS-TOKEN-0002" });
  expect(await refreshTokens(app, "REFRESH-TOKEN-0001")).toMatchObject({
    accessToken: "ACCESS-TOKEN-0002",
    unionid: undefined,
  });
  expect(calls).toEqual([
    `https://api.weixin.qq.com${endpoint}?appid=${app.appId}&grant_type=refresh_token&refresh_token=REFRESH-TOKEN-0001`,
  ]);
});

test("reports an expired refresh token by WeChat's errcode", async () => {
  answerWith(endpoint, { errcode: 42002, errmsg: "refresh_token expired" });
  await expect(refreshTokens(app, "REFRESH-TOKEN-0001")).rejects.toMatchObject({ kind: "api", errcode: 42002 });
});

test("a refresh token lives for 30 days", () => {
  expect(REFRESH_TOKEN_SECONDS).toBe(2_592_000);
});
