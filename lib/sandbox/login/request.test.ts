import { describe, expect, test } from "vitest";
import { WEBSITE_APP } from "../apps.ts";
import { CALLBACK, request } from "../test-sandbox.ts";
import { fieldsOf } from "./fields.ts";
import { callbackUrl, hostOf, type LoginRequest } from "./request.ts";

function asked(state: string, redirectUri = CALLBACK): LoginRequest {
  const fields = fieldsOf(request({ state, redirect_uri: redirectUri }));
  return { fields, app: WEBSITE_APP, redirectUri, scope: "snsapi_login", state };
}

describe("the callback URL", () => {
  test.each([
    ["with a code", "CODE", "code=CODE&state=STATE1"],
    ["without a code", undefined, "state=STATE1"],
    ["with the code of an old refusal", "authdeny", "code=authdeny&state=STATE1"],
  ])("is built %s", (_name, code, query) => {
    expect(callbackUrl(asked("STATE1"), code)).toBe(`${CALLBACK}?${query}`);
    expect(callbackUrl(asked("STATE1", `${CALLBACK}?a=b`), code)).toBe(`${CALLBACK}?a=b&${query}`);
  });

  test.each([
    ["", ""],
    ["a&code=b#c?d=e+f%20g", "a&code=b#c?d=e+f%20g"],
    ["<\"'>", "<\"'>"],
    ["a b", "a%20b"],
    ["a\r\nSet-Cookie: b=c", "a%0D%0ASet-Cookie:%20b=c"],
    ["\u0000\u007f", "%00%7F"],
    ["状态🍵", "%E7%8A%B6%E6%80%81%F0%9F%8D%B5"],
    ["\ud83c", "%EF%BF%BD"],
  ])("echoes the state %j as %j, which a header can hold", (state, echoed) => {
    const url = callbackUrl(asked(state), "CODE");
    expect(url).toBe(`${CALLBACK}?code=CODE&state=${echoed}`);
    expect(new Headers({ location: url }).get("location")).toBe(url);
    expect(new URL(url).origin).toBe(new URL(CALLBACK).origin);
  });
});

test("a person signs in to the host of the callback, port included", () => {
  expect(hostOf(asked("STATE1"))).toBe("localhost:3000");
});
