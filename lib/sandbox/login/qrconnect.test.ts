import { describe, expect, test } from "vitest";
import { OFFICIAL_ACCOUNT } from "../apps.ts";
import { CALLBACK, ORIGIN, request, testSandbox } from "../test-sandbox.ts";
import { PARAMETERS } from "./problem.ts";
import { checkQrConnect } from "./qrconnect.ts";
import { callbackUrl } from "./request.ts";

const sandbox = testSandbox();
const problemOf = (query: URLSearchParams) => {
  const check = checkQrConnect(sandbox, query);
  return check.ok ? undefined : check.problem;
};

test("accepts a site's request", () => {
  expect(checkQrConnect(sandbox, request())).toMatchObject({
    ok: true,
    request: { redirectUri: CALLBACK, scope: "snsapi_login", state: "STATE1" },
  });
});

test("grants only snsapi_login, even if more scopes are requested", () => {
  const check = checkQrConnect(sandbox, request({ scope: "snsapi_base,snsapi_login" }));
  expect(check).toMatchObject({ ok: true, request: { scope: "snsapi_login" } });
});

test.each([
  ["an unknown AppID", { appid: "wx0123456789abcdef" }, "appid"],
  ["no AppID", { appid: undefined }, "appid_missing"],
  ["an empty AppID", { appid: "" }, "appid_missing"],
  ["an official account's AppID", { appid: OFFICIAL_ACCOUNT.appId }, "app_official_account"],
  ["a wrong response_type", { response_type: "token" }, "response_type"],
  ["an official account's scope", { scope: "snsapi_userinfo" }, "scope"],
  ["a scope separated by spaces", { scope: "snsapi_base snsapi_login" }, "scope"],
  ["no scope", { scope: undefined }, "scope_missing"],
])("refuses %s, and names the parameter", (_name, changes, kind) => {
  expect(problemOf(request(changes))).toEqual({ kind, parameter: Object.keys(changes)[0] });
});

test.each(PARAMETERS)("takes the first of a repeated %s", (parameter) => {
  const query = request();
  query.append(parameter, "another");
  expect(problemOf(query)).toBeUndefined();
});

test.each([undefined, ""])("takes the response_type %j, as wxLogin.js sends none", (response_type) => {
  expect(problemOf(request({ response_type }))).toBeUndefined();
});

test.each([undefined, "", "a".repeat(129), "a&code=b", "状态\r\n"])("accepts the state %j", (state) => {
  expect(checkQrConnect(sandbox, request({ state }))).toMatchObject({ ok: true, request: { state: state ?? "" } });
});

describe("the redirect_uri", () => {
  test.each([CALLBACK, `${CALLBACK}?a=b&c=中`, ORIGIN, `${ORIGIN}/`, `${ORIGIN}?a=b`, `${ORIGIN}/any/path/../of/it`])(
    "may be %j",
    (redirect_uri) => {
      const check = checkQrConnect(sandbox, request({ redirect_uri }));
      expect(check.ok && check.request.redirectUri).toBe(new URL(redirect_uri).href);
    },
  );

  test.each([
    [ORIGIN, "http://LOCALHOST:3000/cb"],
    [ORIGIN, "HTTP://localhost:03000/cb"],
    ["https://example.com", "https://example.com:443/cb"],
    ["http://[::1]:3000", "http://[0:0:0:0:0:0:0:1]:3000/cb"],
  ])("may spell %s in another way: %j", (origin, redirect_uri) => {
    const check = checkQrConnect(testSandbox({ origin }), request({ redirect_uri }));
    expect(check.ok && check.request.redirectUri).toBe(`${origin}/cb`);
  });

  test.each([undefined, ""])("cannot be missing: %j", (redirect_uri) => {
    expect(problemOf(request({ redirect_uri }))?.kind).toBe("redirect_uri_missing");
  });

  test.each([
    "/callback",
    "//localhost:3000/callback",
    "\\\\localhost:3000\\callback",
    "localhost:3000/callback",
    "javascript:alert(1)//http://localhost:3000/",
    "data:text/html,http://localhost:3000/",
    "ftp://localhost:3000/",
    "blob:http://localhost:3000/callback",
    " http://localhost:3000/callback",
    "http:localhost:3000/callback",
    "http:///",
    "http://localhost:3000.evil.example/",
    "http://localhost:3000\n.evil.example/",
  ])("cannot be %j, which is not an absolute URL", (redirect_uri) => {
    expect(problemOf(request({ redirect_uri }))?.kind).toBe("redirect_uri_not_absolute");
  });

  test.each([
    "https://evil.example/",
    "http://localhost/callback",
    "http://localhost:3001/callback",
    "http://localhost:30000/callback",
    "http://localhost:3000@evil.example/",
    "http://localhost:3000:x@evil.example/",
    "http://evil.example\\@localhost:3000/",
    "http://localhost:3000\\@evil.example/",
    "http://localhost:3000\t@evil.example/",
    "http://user:password@localhost:3000/",
    "http://@localhost:3000/",
    "http://evil.example/http://localhost:3000/",
    "http://evil.example#http://localhost:3000/",
    "http://sub.localhost:3000/",
    "http:///evil.example/",
    "http://LOCALHOST:3000@evil.example/",
    "http://LOCALHOST:3000\\@evil.example/",
    "http://LOCALHOST\t:3000/",
    "http://localhost%3A3000@evil.example/",
    "http://\\localhost:3000/",
    "http:////localhost:3000/",
  ])("cannot be %j, which leads elsewhere", (redirect_uri) => {
    expect(problemOf(request({ redirect_uri }))?.kind).toBe("redirect_uri_foreign");
  });

  test.each(["https://example.com.evil.example/", "https://example.com\t.evil.example/", "https://example.community/"])(
    "cannot be %j if the site is https://example.com",
    (redirect_uri) => {
      expect(checkQrConnect(testSandbox({ origin: "https://example.com" }), request({ redirect_uri }))).toEqual({
        ok: false,
        problem: { kind: "redirect_uri_foreign", parameter: "redirect_uri" },
      });
    },
  );

  test.each(["https://localhost:3000/callback", "https://localhost:3000", "HTTPS://LOCALHOST:3000/"])(
    "cannot be %j, which has another scheme",
    (redirect_uri) => {
      expect(problemOf(request({ redirect_uri }))?.kind).toBe("redirect_uri_scheme");
    },
  );

  test.each([
    ["http://localhost:4000/back", undefined],
    ["http://192.168.1.9:8080/", undefined],
    ["https://localhost:4000/back", "redirect_uri_scheme"],
    ["http://localhost:4001/back", "redirect_uri_foreign"],
    ["http://localhost:4000@evil.example/", "redirect_uri_foreign"],
  ])("%j of another project is checked against the settings", (redirect_uri, kind) => {
    const callbackOrigins = ["http://localhost:4000", "http://192.168.1.9:8080"];
    const check = checkQrConnect(testSandbox({ callbackOrigins }), request({ redirect_uri }));
    expect(check.ok ? undefined : check.problem.kind).toBe(kind);
  });

  test.each([
    [`${ORIGIN}/#/callback`, `${ORIGIN}/#/callback?code=CODE&state=STATE1`],
    [`${ORIGIN}/?a=b#/callback`, `${ORIGIN}/?a=b#/callback&code=CODE&state=STATE1`],
  ])("may have a fragment, and the code lands behind it: %j", (redirect_uri, callback) => {
    const check = checkQrConnect(sandbox, request({ redirect_uri }));
    expect(check.ok && callbackUrl(check.request, "CODE")).toBe(callback);
  });
});
