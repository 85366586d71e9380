import { inspect } from "node:util";
import { HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import {
  checkToken,
  ERRCODES,
  exchangeCode,
  getUserinfo,
  isWeChatError,
  type WeChatError,
  WeChatNetworkError,
} from "./index.ts";
import { answerWith, app, tokenAnswer } from "./test-app.ts";

const endpoint = "/sns/oauth2/access_token";
const code = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";

async function failure(answer: Parameters<typeof answerWith>[1], from = app): Promise<WeChatError> {
  answerWith(endpoint, answer);
  const error: unknown = await exchangeCode(from, code).catch((caught: unknown) => caught);
  if (!isWeChatError(error)) throw new Error("The exchange was expected to fail with a WeChatError.");
  return error;
}

describe("an errcode", () => {
  test.each([
    ["invalid code, rid: 662f5e6b-4dba2ef8-134b8bfa", "662f5e6b-4dba2ef8-134b8bfa"],
    ["invalid code rid: 662f5e6b-4dba2ef8-134b8bfa", "662f5e6b-4dba2ef8-134b8bfa"],
    ["invalid code, hints: [ req_id: KejFy24ce-7ghOra ]", "KejFy24ce-7ghOra"],
    ["invalid code, rid:662f5e6b-4dba2ef8-134b8bfa", "662f5e6b-4dba2ef8-134b8bfa"],
    ["invalid code", undefined],
  ])("keeps the request id of %j", async (errmsg, rid) => {
    expect(await failure({ errcode: 40029, errmsg })).toMatchObject({
      kind: "api",
      errcode: 40029,
      errmsg,
      rid,
      retryable: false,
      known: ERRCODES[40029],
    });
  });

  test("says what it means", async () => {
    const error = await failure({ errcode: 40125, errmsg: "invalid appsecret, rid: 1-2-3" });
    expect(error.message).toBe(`WeChat ${endpoint}: the AppSecret is wrong (errcode 40125, rid 1-2-3).`);
  });

  test("that is undocumented is still an error", async () => {
    expect(await failure({ errcode: 99999, errmsg: "?" })).toMatchObject({
      kind: "api",
      errcode: 99999,
      known: undefined,
    });
  });

  test("without words, or with too many of them, keeps at most 256 characters", async () => {
    expect(await failure({ errcode: 40029 })).toMatchObject({ errcode: 40029, errmsg: "", rid: undefined });
    expect((await failure({ errcode: 40029, errmsg: "x".repeat(1000) })).errmsg).toBe("x".repeat(256));
  });

  test("wins over tokens in the same response", async () => {
    expect(await failure({ ...tokenAnswer, errcode: 40029, errmsg: "invalid code" })).toMatchObject({ errcode: 40029 });
  });

  test("has an errmsg without control characters, which keeps the words that are not secret", async () => {
    const error = await failure({ errcode: 40002, errmsg: "bad\u0007 authorization_code\r\n[auth] forged" });
    expect(error.errmsg).toBe("bad  authorization_code  [auth] forged");
  });

  test("has no rid if WeChat's rid repeats a secret", async () => {
    const error = await failure({ errcode: 40029, errmsg: `invalid code, rid: ${app.appSecret}` });
    expect([error.errmsg, error.rid]).toEqual(["invalid code, rid: …", undefined]);
  });

  test.each(["0", 0.5, null, true])("that is %j is refused", async (errcode) => {
    expect(await failure({ ...tokenAnswer, errcode })).toMatchObject({ kind: "shape", field: "errcode" });
  });

  test("of a call with an openid has an errmsg without it", async () => {
    const openid = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M";
    answerWith("/sns/userinfo", { errcode: 40003, errmsg: `invalid openid ${openid} of TOKEN` });
    await expect(getUserinfo(app, { accessToken: "TOKEN", openid })).rejects.toMatchObject({
      errmsg: "invalid openid … of …",
    });
  });
});

describe("no error carries the AppSecret, the code or a token", () => {
  const leaky = `secret=${app.appSecret} code=${code} token=${tokenAnswer.access_token}`;
  const throwing = {
    ...app,
    fetch: async (url: string) => {
      throw new TypeError(`Failed to parse URL from ${url}`, { cause: new Error(url) });
    },
  };
  test.each([
    ["network", () => failure(tokenAnswer, throwing)],
    ["http", () => failure(() => new Response(leaky, { status: 500 }))],
    ["not_json", () => failure(() => HttpResponse.html(`<p>${leaky}</p>`))],
    ["api", () => failure({ errcode: 40029, errmsg: `bad ${app.appSecret} and ${code}` })],
    ["shape", () => failure({ ...tokenAnswer, openid: { token: leaky } })],
  ])("%s", async (kind, fail) => {
    const error = await fail();
    expect(error.kind).toBe(kind);
    const shown = [
      error.message,
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 9 }),
      error.stack,
    ].join();
    for (const secret of [app.appSecret, code, tokenAnswer.access_token]) expect(shown).not.toContain(secret);
    expect(error.cause).toBeUndefined();
  });
});

test("a code of the caller's fetch that is not known is not repeated", async () => {
  const cause = Object.assign(new Error("?"), { code: `CERT_${app.appSecret}` });
  const error = await failure(tokenAnswer, { ...app, fetch: () => Promise.reject(new TypeError("?", { cause })) });
  expect(error.message).toBe(`WeChat ${endpoint}: the connection broke.`);
});

test.each([
  ["null", "null"],
  ["[]", "[]"],
  ['"text"', '"text"'],
  ["nothing", ""],
])("%s is not accepted as a response", async (_name, body) => {
  expect(await failure(() => HttpResponse.text(body))).toMatchObject({ kind: "not_json" });
});

describe("every error says by its name and in a sentence what happened", () => {
  const sentence = /^WeChat \/sns\/[a-z_0-9/]+: [^ .].* [^ ]+\.$/;

  test.each([
    ["an HTTP status", () => new Response(null, { status: 502 })],
    ["a web page", () => HttpResponse.html("<html>")],
    ["an undocumented errcode", { errcode: 99999, errmsg: "?" }],
    ["an errcode", { errcode: 40029, errmsg: "invalid code" }],
    ["a malformed errcode", { errcode: "?" }],
    ["a missing field", {}],
    ["a broken connection", () => HttpResponse.error()],
  ])("%s", async (_name, answer) => {
    const error = await failure(answer);
    expect(error.name).toBe(error.constructor.name);
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toContain("undefined");
  });

  test.each(["refused", "dns", "connect_timeout", "certificate", "timeout", "aborted", "broken"] as const)(
    "no answer: %s",
    (reason) => {
      expect(new WeChatNetworkError(endpoint, reason, false).message).toMatch(sentence);
    },
  );

  test("no errcode", async () => {
    answerWith("/sns/auth", {});
    const error: unknown = await checkToken(app, { accessToken: "A", openid: "O" }).catch((caught: unknown) => caught);
    expect(isWeChatError(error) && error.message).toMatch(sentence);
  });

  test("an errcode without a rid", async () => {
    const { message } = await failure({ errcode: 40029, errmsg: "invalid code" });
    expect(message).toMatch(/ \(errcode 40029\)\.$/);
  });
});
