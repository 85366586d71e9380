import { expect, test } from "vitest";
import { Browser, testContext } from "../testing/test-context";
import { expiryOf, openSession, readClaims, SESSION_SECONDS, secondsLeft, writeSession } from "./session";

const claims = { sub: "wx_1", name: "", picture: null, sid: "s", aud: "wx1", auth_time: 1_700_000_000 };
const siteOf = (appId: string) => testContext({ app: { appId, appSecret: "" } });
const site = siteOf("wx1");
const during = (claims.auth_time + SESSION_SECONDS) * 1000 - 1;

test("reads what a session cookie says and leaves out the rest", () => {
  expect(readClaims({ ...claims, iat: 1, jti: "j" }, site, during)).toEqual(claims);
});

test("refuses what was issued for another application", () => {
  expect(readClaims(claims, siteOf("wx2"), during)).toBeUndefined();
});

test("ends a session after 30 days, however often it was renewed", () => {
  expect(expiryOf(claims)).toEqual(new Date(1_702_592_000_000));
  expect(readClaims({ ...claims, iat: during / 1000 }, site, during + 1)).toBeUndefined();
});

test("counts what is left of a session in whole seconds, down to none", () => {
  expect(secondsLeft(claims, 1_700_000_000_000)).toBe(2_592_000);
  expect(secondsLeft(claims, 1_700_000_000_001)).toBe(2_591_999);
  expect(secondsLeft(claims, during)).toBe(0);
  expect(secondsLeft(claims, during + 60_000)).toBe(0);
});

test.each([
  null,
  undefined,
  "x",
  {},
  { ...claims, sub: "" },
  { ...claims, sid: undefined },
  { ...claims, auth_time: "1" },
])("refuses %j", (token) => {
  expect(readClaims(token, site, during)).toBeUndefined();
});

test("a session whose user does not fit user.ts is no session", () => {
  expect(readClaims({ ...claims, sub: "wx_1" }, site, during)).toBeDefined();
  expect(readClaims({ ...claims, sub: "" }, site, during)).toBeUndefined();
});

test("a user that does not fit into one cookie is refused, with the reason for the log", async () => {
  const context = testContext();
  const token = { ...claims, aud: context.app.appId, essay: "x".repeat(4000) };
  await expect(writeSession(context, new Browser(), token)).rejects.toMatchObject({
    failure: "misconfigured",
    reason: expect.stringContaining("too large for a cookie"),
  });
});

test("what somebody changes in an opened session is not in the next one that is opened", async () => {
  const [context, browser] = [testContext(), new Browser()];
  const token = { ...claims, aud: context.app.appId, auth_time: Date.now() / 1000, roles: ["reader"] };
  await writeSession(context, browser, token);
  for (const _time of [1, 2, 3]) {
    const opened = await openSession(context, browser);
    expect(opened?.["roles"]).toEqual(["reader"]);
    if (Array.isArray(opened?.["roles"])) opened["roles"].push("admin");
  }
});
