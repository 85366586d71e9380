import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith, tokenAnswer } from "@/lib/wechat/test-app";
import { updateAccount } from "./account-update";
import { expiryOf } from "./claims";
import { authConfig } from "./nextauth";
import { readSession } from "./session";
import { profile, signedIn } from "./test-login";
import { type Browser, testSite } from "./test-site";

const ENDPOINT = "/sns/userinfo";
const site = testSite();
const avatar = "https://thirdwx.qlogo.cn/mmopen/vi_32/NEW/132";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What /api/auth/session says, and the browser after its answer. */
async function publicSession(browser: Browser): Promise<unknown> {
  const { handlers } = NextAuth(authConfig(site));
  const answer = await handlers.GET(new NextRequest(browser.request(`${site.origin}/api/auth/session`)));
  browser.take(answer);
  return answer.json();
}

test("gives the session the new nickname and avatar, and nothing else", async () => {
  const browser = await signedIn(site);
  const before = await readSession(site, browser);
  const calls = answerWith(ENDPOINT, { ...profile, nickname: "北\u0000山", headimgurl: avatar });
  expect(await updateAccount(site, browser)).toEqual({
    ok: true,
    action: "update",
    milliseconds: expect.any(Number),
    at: expect.closeTo(Date.now(), -4),
    changed: { nickname: true, avatar: true },
  });
  expect(calls).toHaveLength(1);
  expect(before?.name).toBe("南山野鹤");
  expect(await readSession(site, browser)).toEqual({ ...before, name: "北山", picture: avatar });
});

test("tells NextAuth too, which renews what it was given", async () => {
  const browser = await signedIn(site);
  answerWith(ENDPOINT, { ...profile, nickname: "北山", headimgurl: avatar });
  await updateAccount(site, browser);
  const user = { name: "北山", image: avatar };
  expect(await publicSession(browser)).toMatchObject({ user });
  expect(await publicSession(browser)).toMatchObject({ user });
  expect(await readSession(site, browser)).toMatchObject({ name: "北山", picture: avatar });
});

test.each([
  ["nothing", {}, { nickname: false, avatar: false }],
  ["the nickname", { nickname: "" }, { nickname: true, avatar: false }],
  ["the avatar, which is gone", { headimgurl: "" }, { nickname: false, avatar: true }],
  ["a unionid that is no longer told, which is no change", { unionid: "" }, { nickname: false, avatar: false }],
])("says what changed: %s", async (_name, change, changed) => {
  const browser = await signedIn(site);
  answerWith(ENDPOINT, { ...profile, ...change });
  expect(await updateAccount(site, browser)).toMatchObject({ ok: true, changed });
});

test("leaves the user's id as it is where a unionid appears only now", async () => {
  const browser = await signedIn(site, {});
  const before = await readSession(site, browser);
  answerWith(ENDPOINT, profile);
  expect(await updateAccount(site, browser)).toMatchObject({ ok: true });
  expect(before).toBeDefined();
  expect(await readSession(site, browser)).toEqual(before);
});

test.each([
  ["unionid", { unionid: "oSOMEONE-ELSE" }],
  ["openid", { openid: "o6_someone_else" }],
])("takes nothing from an answer with another %s", async (field, change) => {
  const browser = await signedIn(site);
  const before = browser.copy();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  answerWith(ENDPOINT, { ...profile, nickname: "北山", ...change });
  expect(await updateAccount(site, browser)).toMatchObject({ ok: false, failure: "bad_answer" });
  expect(browser.cookies()).toEqual(before.cookies());
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining(`the answer's ${field} is another user's.`)]);
});

test("writes the cookie that NextAuth writes, for what is left of the session", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const browser = await signedIn(site);
  const claims = await readSession(site, browser);
  if (!claims) throw new Error("Nobody is signed in.");
  answerWith(ENDPOINT, { ...profile, nickname: "北山" });
  const set = vi.spyOn(browser, "set");
  vi.setSystemTime(Date.now() + 10 * 24 * 60 * 60 * 1000);
  await updateAccount(site, browser);
  const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/", expires: expiryOf(claims) };
  expect(set.mock.calls).toEqual([[site.cookies.session, expect.any(String), attributes]]);
  vi.setSystemTime(expiryOf(claims));
  expect(await readSession(site, browser)).toBeUndefined();
});

test("fits into a cookie of 4096 bytes with the longest name and avatar", async () => {
  const browser = await signedIn(site, tokenAnswer);
  const headimgurl = `https://wx.qlogo.cn/?${"\\".repeat(490)}`;
  answerWith(ENDPOINT, { ...profile, nickname: '"鹤'.repeat(500), headimgurl });
  expect(await updateAccount(site, browser)).toMatchObject({ changed: { nickname: true, avatar: true } });
  expect((browser.get(site.cookies.session)?.value.length ?? 0) + site.cookies.session.length).toBeLessThan(3996);
});
