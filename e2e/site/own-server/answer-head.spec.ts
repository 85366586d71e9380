import { expect, test } from "playwright/test";
import {
  AT_THE_LIMITS,
  click,
  expectBytes,
  expectSignedIn,
  headOf,
  LONGEST_PATH,
  ORDINARY,
  ORIGIN,
} from "../../answer-head";
import { serverPerFile } from "../../own-server";
import { perFile } from "../../per-file";
import { CREDENTIALS } from "../../servers";
import { EXCHANGE, tokens, USERINFO, userinfo, WeChatApi } from "../../wechat-api";

// By default nginx answers 502 if there are more than 4,096 bytes of response headers. By then the code is used up. The
// tests count the bytes that the server sends.

// WeChat's tokens have had 107 to 150 characters over the years.
const TOKEN = "x".repeat(150);

const wechat = perFile(WeChatApi.start, (wechat) => wechat.stop());
const server = serverPerFile(async () => ({
  ...CREDENTIALS,
  AUTH_URL: ORIGIN,
  WECHAT_STAND_IN: (await wechat()).origin,
}));

/** What WeChat's callback is answered with, at a site that gets these answers from WeChat. */
async function callback(answers: Record<string, object>, returnTo: string): Promise<string> {
  (await wechat()).reset(answers);
  const { address } = await server();
  const { cookies, location } = await click(address, returnTo);
  const state = new URL(location).searchParams.get("state");
  return headOf(address, `/api/auth/callback/wechat?code=CODE&state=${state}`, cookies);
}

test("the response that signs a visitor in has headers small enough for nginx", async () => {
  expect(ORIGIN.length).toBeGreaterThanOrEqual(64);
  const longAvatar = `https://thirdwx.qlogo.cn/mmopen/${"a".repeat(224)}`;
  for (const [what, profile, returnTo, limit] of [
    ["for an ordinary visitor", {}, "/me", ORDINARY],
    [
      "for a name that WeChat accepts",
      { nickname: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦" },
      "/me",
      ORDINARY,
    ],
    [
      "with every value at its limit",
      { nickname: "鹤".repeat(64), headimgurl: longAvatar },
      LONGEST_PATH,
      AT_THE_LIMITS,
    ],
    ["with emoji", { nickname: "👨‍👩‍👧‍👦".repeat(32), headimgurl: longAvatar }, LONGEST_PATH, AT_THE_LIMITS],
    ["with quotes", { nickname: '"\\'.repeat(64), headimgurl: longAvatar }, LONGEST_PATH, AT_THE_LIMITS],
    [
      "with an avatar URL that needs escapes",
      { nickname: "鹤".repeat(64), headimgurl: `https://thirdwx.qlogo.cn/?${"\\".repeat(115)}` },
      LONGEST_PATH,
      AT_THE_LIMITS,
    ],
  ] as const) {
    const granted = { ...tokens, access_token: TOKEN, refresh_token: TOKEN };
    const answers = { [EXCHANGE]: granted, [USERINFO]: { ...userinfo, ...profile } };
    expectSignedIn(await callback(answers, returnTo), returnTo, limit, what);
  }
});

test("so has the response after a failure, whatever the path", async () => {
  const refused = { [EXCHANGE]: { errcode: 40029, errmsg: `invalid code, rid: ${"1a-".repeat(21)}` } };
  for (const path of [LONGEST_PATH, `/?${"!".repeat(500)}`]) {
    const head = await callback(refused, path);
    expect(head).toContain("\r\nlocation: /login?error=expired");
    expectBytes(head, AT_THE_LIMITS, "after a failure");
  }
});
