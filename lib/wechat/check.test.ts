import { expect, test } from "vitest";
import { checkToken } from "./index.ts";
import { answerWith, app } from "./test-app.ts";

const endpoint = "/sns/auth";
const grant = { accessToken: "ACCESS-TOKEN-0001", openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M" };

test("treats errcode 0 as success", async () => {
  const calls = answerWith(endpoint, { errcode: 0, errmsg: "ok" });
  await expect(checkToken(app, grant)).resolves.toBeUndefined();
  expect(calls).toEqual([
    `https://api.weixin.qq.com/sns/auth?access_token=ACCESS-TOKEN-0001&openid=o6_bmjrPTlm6_2sgVt7hMZOPfL2M`,
  ]);
});

test("throws for a token that is no longer valid", async () => {
  answerWith(endpoint, { errcode: 40014, errmsg: "invalid access_token" });
  await expect(checkToken(app, grant)).rejects.toMatchObject({ kind: "api", errcode: 40014, retryable: false });
});

test("does not treat a response without an errcode as success", async () => {
  answerWith(endpoint, {});
  await expect(checkToken(app, grant)).rejects.toMatchObject({ kind: "shape", field: "errcode" });
});
