import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { afterEach, expect, test, vi } from "vitest";
import { authConfig } from "@/lib/auth/nextauth";
import { expiryOf, readSession } from "@/lib/auth/session/session";
import { type Browser, testContext } from "@/lib/auth/testing/test-context";
import { profile, signedIn } from "@/lib/auth/testing/test-login";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { updateAccount } from "./update";

const ENDPOINT = "/sns/userinfo";
const context = testContext();
const avatar = "https://thirdwx.qlogo.cn/mmopen/vi_32/NEW/132";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What /api/auth/session says, and the browser after its answer. */
async function publicSession(browser: Browser): Promise<unknown> {
  const { handlers } = NextAuth(authConfig(context, browser));
  const answer = await handlers.GET(new NextRequest(browser.request(`${context.origin}/api/auth/session`)));
  browser.take(answer);
  return answer.json();
}

test("gives the session the new nickname and avatar, and nothing else", async () => {
  const browser = await signedIn(context);
  const before = await readSession(context, browser);
  const calls = answerWith(ENDPOINT, { ...profile, nickname: "北\u0000山", headimgurl: avatar });
  expect(await updateAccount(context, browser)).toEqual({
    ok: true,
    action: "update",
    milliseconds: expect.any(Number),
    at: expect.closeTo(Date.now(), -4),
    changed: { nickname: true, avatar: true },
  });
  expect(calls).toHaveLength(1);
  expect(before?.name).toBe("南山野鹤");
  expect(await readSession(context, browser)).toEqual({ ...before, name: "北山", picture: avatar });
});

test("tells NextAuth too, which renews what it was given", async () => {
  const browser = await signedIn(context);
  answerWith(ENDPOINT, { ...profile, nickname: "北山", headimgurl: avatar });
  await updateAccount(context, browser);
  const user = { name: "北山", image: avatar };
  expect(await publicSession(browser)).toMatchObject({ user });
  expect(await publicSession(browser)).toMatchObject({ user });
  expect(await readSession(context, browser)).toMatchObject({ name: "北山", picture: avatar });
});

test.each([
  ["nothing", {}, { nickname: false, avatar: false }],
  ["the nickname", { nickname: "" }, { nickname: true, avatar: false }],
  ["the avatar, which is gone", { headimgurl: "" }, { nickname: false, avatar: true }],
  ["a unionid that is no longer told, which is no change", { unionid: "" }, { nickname: false, avatar: false }],
])("says what changed: %s", async (_name, change, changed) => {
  const browser = await signedIn(context);
  answerWith(ENDPOINT, { ...profile, ...change });
  expect(await updateAccount(context, browser)).toMatchObject({ ok: true, changed });
});

test.each(["https://thirdwx.qlogo.cn.evil.test/132", "http://169.254.169.254/", 132])(
  "takes the avatar away where it is %j, which no page may show",
  async (headimgurl) => {
    const browser = await signedIn(context);
    answerWith(ENDPOINT, { ...profile, headimgurl });
    expect(await updateAccount(context, browser)).toMatchObject({ ok: true, changed: { avatar: true } });
    expect(await readSession(context, browser)).toMatchObject({ picture: null });
  },
);

test("leaves the user's id as it is where a unionid appears only now", async () => {
  const browser = await signedIn(context, {});
  const before = await readSession(context, browser);
  answerWith(ENDPOINT, profile);
  expect(await updateAccount(context, browser)).toMatchObject({ ok: true });
  expect(before).toBeDefined();
  expect(await readSession(context, browser)).toEqual(before);
});

test.each([
  ["unionid", { unionid: "oSOMEONE-ELSE" }],
  ["openid", { openid: "o6_someone_else" }],
])("takes nothing from an answer with another %s", async (field, change) => {
  const browser = await signedIn(context);
  const before = browser.copy();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  answerWith(ENDPOINT, { ...profile, nickname: "北山", ...change });
  expect(await updateAccount(context, browser)).toMatchObject({ ok: false, failure: "bad_answer" });
  expect(browser.cookies()).toEqual(before.cookies());
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining(`the response's ${field} is another user's.`)]);
});

test("writes the cookie that NextAuth writes, for what is left of the session", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const browser = await signedIn(context);
  const claims = await readSession(context, browser);
  if (!claims) throw new Error("Nobody is signed in.");
  answerWith(ENDPOINT, { ...profile, nickname: "北山" });
  const set = vi.spyOn(browser, "set");
  vi.setSystemTime(Date.now() + 5 * 24 * 60 * 60 * 1000);
  await updateAccount(context, browser);
  const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/", expires: expiryOf(claims) };
  expect(set.mock.calls).toEqual([[context.cookies.session, expect.any(String), attributes]]);
  vi.setSystemTime(expiryOf(claims));
  // A store that does not know when the session was used leaves only the absolute limit.
  expect(await readSession(testContext(), browser)).toBeUndefined();
});

test("fits into a cookie of 4096 bytes with the longest name and avatar", async () => {
  const browser = await signedIn(context, tokenAnswer);
  const headimgurl = `https://wx.qlogo.cn/${"a".repeat(236)}`;
  answerWith(ENDPOINT, { ...profile, nickname: '"鹤'.repeat(500), headimgurl });
  expect(await updateAccount(context, browser)).toMatchObject({ changed: { nickname: true, avatar: true } });
  expect((browser.get(context.cookies.session)?.value.length ?? 0) + context.cookies.session.length).toBeLessThan(3996);
});
