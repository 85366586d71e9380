import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { beforeEach, expect, test, vi } from "vitest";
import { tooMany } from "./too-many";
import { letWait, waitingPage } from "./waiting";

const ORIGIN = "https://example.com";
const CALLBACK = "/api/auth/callback/wechat";
const FRAME = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin", referer: `${ORIGIN}/login` };

beforeEach(() => {
  globalThis.clientWaits = undefined;
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubEnv("TRUSTED_PROXIES", "1");
});

type Fields = Readonly<Record<string, string>>;

function letClientWait(path: string, method = "GET", fields: Fields = {}, address = "192.0.2.1") {
  letWait(new Request(ORIGIN + path, { method, headers: { "x-forwarded-for": address, ...fields } }), 300);
}

/** What stands in front of Next answers to a request, as Node's server gets it. */
function answerTo(path: string, method = "GET", fields: Fields = {}, address = "192.0.2.1") {
  const headers = { "x-forwarded-for": address, ...fields };
  return waitingPage(Object.assign(new IncomingMessage(new Socket()), { method, url: path, headers }));
}

test.each([
  [`${CALLBACK}?code=a&state=b`, `${CALLBACK}?code=c`, "GET"],
  [CALLBACK, CALLBACK, "HEAD"],
  ["/api/auth/callback/apple", "/api/auth/callback/apple", "POST"],
  ["/api/auth/signin/wechat", "/api/auth/signin/wechat?x", "POST"],
])("a client that was told to wait with %s gets the same page for %s by %s", async (told, asked, method) => {
  expect(answerTo(asked, method)).toBeUndefined();
  letClientWait(told, method);
  const [answer, same] = [await answerTo(asked, method), tooMany(300)];
  expect(answer?.status).toBe(429);
  expect([...(answer?.headers ?? [])]).toEqual([...same.headers]);
  expect(await answer?.text()).toBe(await same.text());
  vi.setSystemTime(Date.now() + 60_000);
  expect((await answerTo(asked, method))?.headers.get("Retry-After")).toBe("240");
  vi.setSystemTime(Date.now() + 240_000);
  expect(answerTo(asked, method)).toBeUndefined();
});

test.each([
  ["another route", "/api/auth/callback/github", "GET", {}],
  ["a provider that does not exist", "/api/auth/callback/none", "GET", {}],
  ["another spelling of the route", "/api/auth/callback/%77echat", "GET", {}],
  ["another method", CALLBACK, "POST", {}],
  ["a prefetch, which is refused", CALLBACK, "GET", { "sec-purpose": "prefetch" }],
  ["a script, which gets JSON", CALLBACK, "GET", { "x-auth-return-redirect": "1" }],
  ["the login page", "/login", "GET", {}],
])("%s is left to Next", (_name, path, method, fields: Fields) => {
  letClientWait(CALLBACK);
  expect(answerTo(path, method, fields)).toBeUndefined();
});

test("another client notices nothing", () => {
  letClientWait(CALLBACK);
  expect(answerTo(CALLBACK, "GET", {}, "192.0.2.2")).toBeUndefined();
});

test("a request that gets another answer than the page is not remembered", () => {
  for (const fields of [{ "sec-purpose": "prefetch" }, { "x-auth-return-redirect": "1" }]) {
    letClientWait(CALLBACK, "GET", fields);
    expect(answerTo(CALLBACK)).toBeUndefined();
  }
});

test("a frame gets the page, with the headers of a frame, and whatever is no such frame is left to Next", async () => {
  letClientWait("/login/qr?returnTo=%2Fme", "GET", FRAME);
  const answer = await answerTo("/login/qr?returnTo=%2F", "GET", FRAME);
  expect(answer?.status).toBe(429);
  expect(answer?.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
  expect(answer?.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(answer?.headers.get("Referrer-Policy")).toBe("strict-origin");
  for (const fields of [
    {},
    { ...FRAME, "sec-fetch-dest": "document" },
    { ...FRAME, "sec-fetch-site": "cross-site" },
    { ...FRAME, "sec-purpose": "prefetch" },
    { ...FRAME, referer: "https://www.example.com/login" },
  ]) {
    expect(answerTo("/login/qr", "GET", fields), JSON.stringify(fields)).toBeUndefined();
  }
});
