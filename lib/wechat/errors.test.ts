import { inspect } from "node:util";
import { HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import { ERRCODES, exchangeCode, isWeChatError, type WeChatError } from ".";
import { answerWith, app, tokenAnswer } from "./test-app";

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

  test("that is not a number is refused", async () => {
    expect(await failure({ ...tokenAnswer, errcode: "0" })).toMatchObject({ kind: "shape", field: "errcode" });
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
