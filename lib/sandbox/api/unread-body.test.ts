import { expect, test } from "vitest";
import { apiRequest, codeOf, exchangeRequest, noted, testSandbox } from "../test-sandbox.ts";
import { ask } from "./test-api.ts";

const FORM = "application/x-www-form-urlencoded";

/** The errcode and the reason that the inspector shows for a call with this body. */
async function told(address: Request, body: string, headers: Record<string, string>) {
  const sandbox = testSandbox();
  await ask(sandbox, new Request(address, { method: "POST", body, headers }));
  const { errcode, why } = (await noted(sandbox))[0] ?? {};
  return [errcode, why?.kind];
}

const nothing = apiRequest("/sns/oauth2/access_token", {});
const withoutGrantType = exchangeRequest("CODE", { grant_type: undefined });

test.each([
  ["JSON", "application/json"],
  ["a form with files", "multipart/form-data; boundary=x"],
  ["text, the default of fetch for a string", "text/plain;charset=UTF-8"],
])("a missing parameter is explained by a body that is %s", async (_name, type) => {
  expect(await told(nothing, '{"appid":"x"}', { "content-type": type })).toEqual([41002, "not_a_form"]);
  expect(await told(withoutGrantType, "{}", { "content-type": type })).toEqual([40002, "not_a_form"]);
});

test("a form without the parameter, or an empty body, is reported as such", async () => {
  expect(await told(nothing, "appid=", { "content-type": FORM })).toEqual([41002, "missing"]);
  const empty = { "content-type": "application/json", "content-length": "0" };
  expect(await told(nothing, "", empty)).toEqual([41002, "missing"]);
});

test("a body is not mentioned when no parameter is missing", async () => {
  const json = { "content-type": "application/json" };
  const wrong = exchangeRequest("CODE", { grant_type: "refresh_token" });
  expect(await told(wrong, "{}", json)).toEqual([40002, "wrong_grant_type"]);
  const sandbox = testSandbox();
  const request = new Request(exchangeRequest(await codeOf(sandbox)), { method: "POST", body: "{}", headers: json });
  expect(await ask(sandbox, request)).toHaveProperty("access_token");
});
