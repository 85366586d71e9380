import { expect, test } from "vitest";
import { testContext } from "@/lib/auth/testing/test-context";
import { signedIn } from "@/lib/auth/testing/test-login";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { checkAccount } from "./check";

const context = testContext();

test("asks WeChat once about the visitor's own token, tells the time it took, and changes no cookie", async () => {
  const browser = await signedIn(context);
  const before = browser.copy();
  const calls = answerWith("/sns/auth", { errcode: 0, errmsg: "ok" });
  expect(await checkAccount(context, browser)).toEqual({
    ok: true,
    action: "check",
    milliseconds: expect.any(Number),
    at: expect.closeTo(Date.now(), -4),
  });
  const query = `access_token=${tokenAnswer.access_token}&openid=${tokenAnswer.openid}`;
  expect(calls).toEqual([`https://api.weixin.qq.com/sns/auth?${query}`]);
  expect(browser.cookies()).toEqual(before.cookies());
});
