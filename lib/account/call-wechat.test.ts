import { delay, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FAILURES, LoginError } from "@/lib/auth/failure";
import { testContext } from "@/lib/auth/testing/test-context";
import { signedIn } from "@/lib/auth/testing/test-login";
import { ERRCODES, WeChatApiError } from "@/lib/wechat";
import { answerWith, app, tokenAnswer } from "@/lib/wechat/test-app";
import { callFailureOf, callWeChat } from "./call-wechat";
import { checkAccount } from "./check";
import { refreshAccount } from "./refresh";
import { updateAccount } from "./update";

const context = testContext();
let printed = "";

beforeEach(() => {
  printed = "";
  vi.spyOn(console, "warn").mockImplementation((...words) => {
    printed += `${words.join(" ")}\n`;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("measures the call in whole milliseconds", async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  const call = async () => {
    vi.advanceTimersByTime(87.6);
    return "answer";
  };
  expect(await callWeChat(call)).toEqual({ ok: true, milliseconds: 88, at: Date.now(), answer: "answer" });
});

test("gives an error that is not WeChat's a name, and prints no more of it than its own", async () => {
  const result = await callWeChat(() => Promise.reject(new TypeError(tokenAnswer.access_token)));
  expect(result).toEqual({
    ok: false,
    failure: "bad_answer",
    milliseconds: expect.any(Number),
    at: expect.any(Number),
  });
  expect(JSON.parse(printed)).toMatchObject({ msg: "A call for a visitor failed as bad_answer: TypeError" });
});

describe.each([
  ["a check", checkAccount, "/sns/auth"],
  ["a refresh", refreshAccount, "/sns/oauth2/refresh_token"],
  ["an update", updateAccount, "/sns/userinfo"],
] as const)("%s", (_name, act, endpoint) => {
  const stale = endpoint === "/sns/oauth2/refresh_token" ? "expired" : "stale";
  const api = (errcode: number) => ({ errcode, errmsg: `something of ${tokenAnswer.openid}, rid: 1a-2b-3c` });

  test.each([
    ["a wrong access token", api(40001), "expired"],
    ["an access token of another kind", api(40014), "expired"],
    ["an expired access token", api(42001), stale],
    ["a wrong refresh token", api(40030), "expired"],
    ["an expired refresh token", api(42002), "expired"],
    ["a changed password", api(42007), "expired"],
    ["an authorisation that was taken back", api(50001), "expired"],
    ["a restricted user", api(50002), "blocked"],
    ["a quota", api(45009), "rate_limited"],
    ["a scope that does not cover it", api(48001), "misconfigured"],
    ["an unknown errcode", api(99999), "bad_answer"],
  ])("names %s, with WeChat's errcode and rid, and changes no cookie", async (_name, answer, failure) => {
    const browser = await signedIn(context);
    const before = browser.copy();
    answerWith(endpoint, answer);
    expect(await act(context, browser)).toEqual({
      ok: false,
      failure,
      milliseconds: expect.any(Number),
      at: expect.closeTo(Date.now(), -4),
      errcode: answer.errcode,
      rid: "1a-2b-3c",
    });
    expect(browser.cookies()).toEqual(before.cookies());
  });

  test.each([
    ["a busy WeChat", api(-1), "busy"],
    ["a web page", "<html>", "bad_answer"],
    ["an answer without its fields", {}, "bad_answer"],
    ["a broken connection", () => HttpResponse.error(), "unreachable"],
    ["too many requests", () => new HttpResponse(null, { status: 429 }), "busy"],
    ["a gateway's error", () => new HttpResponse(null, { status: 502 }), "unreachable"],
  ] as const)("names %s, and changes no cookie", async (_name, answer, failure) => {
    const browser = await signedIn(context);
    const before = browser.copy();
    answerWith(endpoint, answer);
    expect(await act(context, browser)).toMatchObject({ ok: false, failure });
    expect(browser.cookies()).toEqual(before.cookies());
  });

  test("calls an answer that does not come in time unreachable", async () => {
    const browser = await signedIn(context);
    const before = browser.copy();
    answerWith(endpoint, () => new Response(new ReadableStream({ pull: async () => void (await delay("infinite")) })));
    const impatient = testContext({ app: { ...app, timeoutSeconds: 0.05 } });
    expect(await act(impatient, browser)).toEqual({
      ok: false,
      failure: "unreachable",
      milliseconds: expect.any(Number),
      at: expect.any(Number),
    });
    expect(browser.cookies()).toEqual(before.cookies());
  });

  test("tells and prints nothing secret", async () => {
    const browser = await signedIn(context);
    const secrets = [app.appSecret, tokenAnswer.access_token, tokenAnswer.refresh_token, tokenAnswer.openid];
    answerWith(endpoint, { errcode: 40001, errmsg: `invalid ${secrets.join()}` });
    const told = JSON.stringify(await act(context, browser));
    expect(printed).toContain(`A call for a visitor failed as expired: WeChat ${endpoint}: `);
    for (const secret of secrets) expect(told + printed).not.toContain(secret);
  });
});

test("no name of a login's own is ever used, whatever it failed with", () => {
  const endpoints = ["/sns/auth", "/sns/oauth2/refresh_token", "/sns/userinfo"] as const;
  const errors = endpoints.flatMap((endpoint) =>
    Object.keys(ERRCODES).map(
      (errcode) => new WeChatApiError(endpoint, { errcode: Number(errcode), errmsg: "", rid: undefined }, false),
    ),
  );
  const names = [...errors, ...FAILURES.map((failure) => new LoginError(failure))].map(callFailureOf);
  expect([...new Set(names)].sort()).toEqual([
    "bad_answer",
    "blocked",
    "busy",
    "expired",
    "misconfigured",
    "rate_limited",
    "stale",
    "unreachable",
    "untrusted",
  ]);
});
