import { describe, expect, test, vi } from "vitest";
import { sandboxApi } from "./api/api.ts";
import { WEBSITE_APP } from "./apps.ts";
import { note } from "./journal.ts";
import { visitQrConnect } from "./login/visit.ts";
import {
  apiRequest,
  codeOf,
  exchangeRequest,
  noted,
  ORIGIN,
  PATH,
  post,
  request,
  testSandbox,
  ticketFor,
} from "./test-sandbox.ts";

const entryOf = async (sandbox: ReturnType<typeof testSandbox>) => (await noted(sandbox))[0];

test("lists the last requests, the newest first, with the answer and the reason", async () => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  await sandboxApi(sandbox, exchangeRequest(code));
  sandbox.pass(12);
  await sandboxApi(sandbox, exchangeRequest(code));
  expect(await noted(sandbox)).toEqual([
    {
      at: Date.UTC(2026, 0, 1) / 1000 + 12,
      method: "GET",
      path: "/sns/oauth2/access_token",
      parameters: [
        ["appid", WEBSITE_APP.appId],
        ["secret", "7361… (32)"],
        ["code", `${code.slice(0, 4)}… (${code.length})`],
        ["grant_type", "authorization_code"],
      ],
      errcode: 40163,
      why: { kind: "used", seconds: 12 },
    },
    expect.objectContaining({ path: "/sns/oauth2/access_token", why: { kind: "exchanged" } }),
    expect.objectContaining({ method: "POST", path: "/connect/confirm_reply", why: { kind: "allowed" } }),
  ]);
  expect((await noted(sandbox))[1]).not.toHaveProperty("errcode");
});

test("lists the problem that a page explains, with WeChat's errcode if there is one", async () => {
  const sandbox = testSandbox();
  await visitQrConnect(sandbox, request({ redirect_uri: "https://evil.example/" }));
  expect(await entryOf(sandbox)).toMatchObject({
    path: "/connect/qrconnect",
    errcode: 10003,
    why: { kind: "problem", problem: "redirect_uri_foreign" },
  });
  await visitQrConnect(sandbox, request({ response_type: "token" }));
  expect(await entryOf(sandbox)).not.toHaveProperty("errcode");
});

describe("a value", () => {
  const parametersOf = async (query: string) => {
    const sandbox = testSandbox();
    note(
      sandbox,
      { method: "GET", path: "/sns/auth", parameters: new URLSearchParams(query) },
      { why: { kind: "shown" } },
    );
    return (await entryOf(sandbox))?.parameters;
  };

  test.each([
    "secret",
    "code",
    "access_token",
    "refresh_token",
    "openid",
    "uuid",
    "state",
    "client_secret",
    "code_verifier",
    "id_token",
    "unionid",
    "Secret",
    "appsecret",
    "password",
    "my_api_key",
    "session",
    "Appid",
  ])("of %s is masked, and so is every other that WeChat's pages do not name", async (name) => {
    expect(await parametersOf(`${name}=0123456789abcdef`)).toEqual([[name, "0123… (16)"]]);
    expect(await parametersOf(`${name}=short`)).toEqual([[name, "…"]]);
  });

  test.each(["appid", "grant_type", "redirect_uri", "response_type", "scope", "lang", "login_type", "color_scheme"])(
    "of %s is shown",
    async (name) => {
      expect(await parametersOf(`${name}=0123456789abcdef`)).toEqual([[name, "0123456789abcdef"]]);
    },
  );

  test.each([
    ["http://localhost/cb?session_token=0123456789abcdef", "http://localhost/cb?session_token=0123… (16)"],
    ["http://localhost/cb?a=&b=short&c=d#token=0123456789abcdef", "http://localhost/cb?a=&b=…&c=…#token=0123… (16)"],
    ["http://localhost/cb?0123456789abcdef", "http://localhost/cb?0123… (16)"],
    ["http://localhost/cb?next=http://a/?b=0123456789", "http://localhost/cb?next=http… (22)"],
    ["http://lin:0123456789abcdef@localhost/", "http://…@localhost/"],
    ["/cb?code=0123456789abcdef", "/cb?code=0123… (16)"],
    [`http://localhost/${"p".repeat(300)}?a=b`, `http://localhost/${"p".repeat(183)}…`],
  ])("that is a URL has its own parameters masked: %s", async (address, shown) => {
    expect(await parametersOf(`${new URLSearchParams({ redirect_uri: address })}`)).toEqual([["redirect_uri", shown]]);
  });

  test("is cut if it is long, and only the first twenty are kept", async () => {
    expect(await parametersOf(`scope=${"v".repeat(300)}`)).toEqual([["scope", `${"v".repeat(200)}…`]]);
    expect(await parametersOf("a=b&".repeat(5000))).toHaveLength(20);
  });
});

test.each([
  ["a body of JSON that is labelled as a form", '{"secret":"0123456789abcdef"}', '{"se… (29)'],
  ["a secret without a name", "0123456789abcdef0123456789abcdef", "0123… (32)"],
])("%s is masked, although it is a name", async (_what, body, shown) => {
  const sandbox = testSandbox();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  await sandboxApi(sandbox, new Request(`${ORIGIN}${PATH}/sns/auth`, { method: "POST", body, headers }));
  expect((await entryOf(sandbox))?.parameters).toEqual([[shown, "…"]]);
});

test("the list never holds a secret, a code, a token or an openid", async () => {
  const sandbox = testSandbox();
  const push = vi.spyOn(sandbox.store, "push");
  const uuid = await ticketFor(sandbox, { state: "STATE0123456789" });
  await post(sandbox, new URLSearchParams({ uuid, person: "lin", decision: "allow" }));
  const code = await codeOf(sandbox);
  const tokens = await (await sandboxApi(sandbox, exchangeRequest(code))).json();
  const { access_token, refresh_token, openid } = tokens;
  const { appId: appid, appSecret } = WEBSITE_APP;
  await sandboxApi(sandbox, apiRequest("/sns/userinfo", { access_token, openid }));
  await sandboxApi(
    sandbox,
    apiRequest("/sns/oauth2/refresh_token", { appid, grant_type: "refresh_token", refresh_token }),
  );
  const kept = JSON.stringify(push.mock.calls);
  expect(push).toHaveBeenCalledTimes(6);
  for (const secret of [uuid, code, access_token, refresh_token, openid, appSecret, "STATE0123456789"]) {
    expect(kept).not.toContain(secret);
  }
});

test("keeps fifty requests for an hour", async () => {
  const sandbox = testSandbox();
  for (let n = 0; n < 60; n += 1) await sandboxApi(sandbox, apiRequest("/sns/auth", { lang: String(n) }));
  const entries = await noted(sandbox);
  expect(entries).toHaveLength(50);
  expect([entries[0], entries[49]].map((entry) => entry?.parameters)).toEqual([[["lang", "59"]], [["lang", "10"]]]);
  sandbox.pass(3600);
  expect(await noted(sandbox)).toEqual([]);
});

test("a public demo notes nothing, and does not read the list", async () => {
  const sandbox = testSandbox({ publicDemo: true });
  const [push, list] = [vi.spyOn(sandbox.store, "push"), vi.spyOn(sandbox.store, "list")];
  await ticketFor(sandbox);
  await sandboxApi(sandbox, exchangeRequest(await codeOf(sandbox)));
  expect(await noted(sandbox)).toEqual([]);
  expect(push).not.toHaveBeenCalled();
  expect(list).not.toHaveBeenCalled();
});

test.each([
  ["fails", () => Promise.reject(new Error("The store does not answer."))],
  ["never answers", () => new Promise<never>(() => {})],
])("a list that %s neither fails nor delays the request", async (_name, push) => {
  const sandbox = testSandbox();
  const store = { ...sandbox.store, push };
  const code = await codeOf({ ...sandbox, store });
  const response = await sandboxApi({ ...sandbox, store }, exchangeRequest(code));
  expect(await response.json()).toMatchObject({ expires_in: 7200 });
});

test("entries of an older version are left out", async () => {
  const sandbox = testSandbox();
  await sandbox.store.push(JSON.stringify({ at: "yesterday" }), 50, 60);
  await sandboxApi(sandbox, apiRequest("/sns/auth", {}));
  expect(await noted(sandbox)).toHaveLength(1);
});
