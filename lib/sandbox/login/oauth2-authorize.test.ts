import { describe, expect, test } from "vitest";
import { authorizeUrl } from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { serviceOf } from "../service.ts";
import { CALLBACK, request, testSandbox } from "../test-sandbox.ts";
import { checkAuthorize } from "./oauth2-authorize.ts";
import { PARAMETERS } from "./problem.ts";

const INSIDE = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI";
const sandbox = testSandbox();

const right = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  request({ appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo", ...changes });

function problemOf(query: URLSearchParams, userAgent = INSIDE) {
  const check = checkAuthorize(sandbox, query, userAgent);
  return check.ok ? undefined : check.problem.kind;
}

test.each(["snsapi_base", "snsapi_userinfo"] as const)("accepts lib/wechat's own URL for %s", (scope) => {
  const { app } = serviceOf(sandbox, OFFICIAL_ACCOUNT);
  for (const forcePopup of [true, false]) {
    const url = new URL(authorizeUrl(app, { redirectUri: CALLBACK, state: "STATE1", scope, forcePopup }));
    expect(url.pathname).toBe("/wechat-sandbox/connect/oauth2/authorize");
    expect(checkAuthorize(sandbox, url.searchParams, INSIDE)).toMatchObject({
      ok: true,
      request: { app: OFFICIAL_ACCOUNT, redirectUri: CALLBACK, scope, state: "STATE1" },
    });
  }
});

test.each(["", "Mozilla/5.0 Chrome/149.0", "XMicroMessengerX/1"])(
  "is for WeChat's browser only, not for %j",
  (agent) => {
    expect(problemOf(right(), agent)).toBe("user_agent");
  },
);

test.each([
  ["snsapi_login", "scope"],
  ["snsapi_base,snsapi_userinfo", "scope"],
  ["", "scope_missing"],
  [undefined, "scope_missing"],
])("the scope %j is refused", (scope, kind) => {
  expect(problemOf(right({ scope }))).toBe(kind);
});

describe("the state", () => {
  test.each(["a", "Az09", "a-b_c", "a".repeat(128), "", undefined])("may be %j", (state) => {
    expect(problemOf(right({ state }))).toBeUndefined();
  });

  test.each(["a".repeat(129), "状".repeat(43)])("may not have more than 128 bytes: %j", (state) => {
    expect(problemOf(right({ state }))).toBe("state_too_long");
  });

  test.each(["a b", "状态", "a\n", "a%20"])("may not be %j, which gives a blank page", (state) => {
    expect(problemOf(right({ state }))).toBe("state");
  });
});

describe("the order of the parameters", () => {
  test("allows further parameters after the five", () => {
    const query = right();
    query.append("forcePopup", "true");
    query.append("connect_redirect", "1");
    expect(problemOf(query)).toBeUndefined();
  });

  test.each(PARAMETERS.slice(1))("is wrong with %s in front", (name) => {
    const query = right();
    const rest = [...query].filter(([other]) => other !== name);
    expect(problemOf(new URLSearchParams([[name, query.get(name) ?? ""], ...rest]))).toBe("order");
  });

  test("ignores a name that is a whole number, which Next puts in front", () => {
    expect(problemOf(new URLSearchParams([["2", "1"], ...right()]))).toBeUndefined();
  });

  test("is wrong with an unknown parameter in front", () => {
    expect(problemOf(new URLSearchParams([["client_id", "x"], ...right()]))).toBe("order");
  });
});

test("a redirect_uri may lead to this site only", () => {
  expect(problemOf(right({ redirect_uri: "https://evil.example/" }))).toBe("redirect_uri_foreign");
});

test.each(PARAMETERS)("of a repeated %s the first counts", (name) => {
  const query = right();
  query.append(name, "another");
  expect(problemOf(query)).toBeUndefined();
});

test("a website application's AppID does not work here", () => {
  expect(problemOf(right({ appid: WEBSITE_APP.appId }))).toBe("app_website");
});
