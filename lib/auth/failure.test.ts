import {
  AccessDenied,
  AccountNotLinked,
  AdapterError,
  CallbackRouteError,
  InvalidCheck,
  MissingCSRF,
  OAuthAccountNotLinked,
  OAuthCallbackError,
} from "@auth/core/errors";
import { describe, expect, test } from "vitest";
import {
  ERRCODES,
  WeChatApiError,
  WeChatHttpError,
  WeChatNetworkError,
  WeChatNotJsonError,
  WeChatShapeError,
} from "@/lib/wechat";
import { FAILURES, failureOf, LoginError } from "./failure";

const endpoint = "/sns/oauth2/access_token";
const api = (errcode: number, at: "/sns/oauth2/access_token" | "/sns/userinfo" = endpoint) =>
  new WeChatApiError(at, { errcode, errmsg: "", rid: undefined }, false);

test.each([
  ["a network error", new WeChatNetworkError(endpoint, "timeout", false), "unreachable"],
  ["a connection that was not made", new WeChatNetworkError(endpoint, "connect_timeout", true), "unreachable"],
  ["a certificate", new WeChatNetworkError(endpoint, "certificate", false, "CERT_HAS_EXPIRED"), "untrusted"],
  ["an HTTP status", new WeChatHttpError(endpoint, 502, false), "unreachable"],
  ["too many requests", new WeChatHttpError(endpoint, 429, false), "busy"],
  ["no JSON", new WeChatNotJsonError(endpoint, "no JSON", false), "bad_answer"],
  ["a wrong field", new WeChatShapeError(endpoint, "openid", "is missing"), "bad_answer"],
  ["anything else", new Error("?"), "failed"],
  ["nothing", undefined, "failed"],
])("%s has a name", (_name, error, failure) => {
  expect(failureOf(error)).toBe(failure);
});

test.each([
  [-1, "busy"],
  [40001, "misconfigured"],
  [40013, "misconfigured"],
  [40029, "expired"],
  [40125, "misconfigured"],
  [40163, "used"],
  [40164, "misconfigured"],
  [40226, "blocked"],
  [41008, "misconfigured"],
  [42003, "expired"],
  [45009, "rate_limited"],
  [45011, "rate_limited"],
  [48001, "misconfigured"],
  [50001, "declined"],
  [50002, "blocked"],
  [61004, "misconfigured"],
  [99999, "bad_answer"],
])("errcode %d of the exchange is %s", (errcode, failure) => {
  expect(failureOf(api(errcode))).toBe(failure);
});

test.each([40001, 40014, 42001, 42007])("errcode %d of userinfo asks for a new login", (errcode) => {
  expect(failureOf(api(errcode, "/sns/userinfo"))).toBe("expired");
});

// NextAuth wraps errors so, but does not tell its types.
const wrapped = (type: typeof AccessDenied | typeof CallbackRouteError, error: Error): unknown =>
  Reflect.construct(type, [error]);

test.each([
  ["the site's own refusal inside NextAuth", wrapped(AccessDenied, new LoginError("snapshot")), "snapshot"],
  ["WeChat's error inside NextAuth", wrapped(CallbackRouteError, api(40029)), "expired"],
  ["a signIn callback that says no", new AccessDenied("AccessDenied"), "refused"],
  ["a signIn callback that throws", wrapped(AccessDenied, new Error("database")), "busy"],
  ["an account that belongs to another user", new OAuthAccountNotLinked("?"), "refused"],
  ["an e-mail address of another user", new AccountNotLinked("?"), "refused"],
  ["a state of another browser", new InvalidCheck("?"), "cookies"],
  ["a missing CSRF token", new MissingCSRF("?"), "cookies"],
  ["a database that is away", new AdapterError("?"), "busy"],
  ["a database that goes away in a callback", wrapped(CallbackRouteError, new AdapterError("?")), "busy"],
  ["any other error of NextAuth", new OAuthCallbackError("?"), "failed"],
])("%s has a name", (_name, error, failure) => {
  expect(failureOf(error)).toBe(failure);
});

describe("every", () => {
  test("errcode that WeChat documents has a name of its own", () => {
    for (const errcode of Object.keys(ERRCODES)) expect(failureOf(api(Number(errcode)))).not.toBe("bad_answer");
  });

  test.each(FAILURES)("refusal of ours keeps its name: %s", (failure) => {
    expect(failureOf(new LoginError(failure))).toBe(failure);
  });
});
