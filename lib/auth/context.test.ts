import { afterEach, expect, test, vi } from "vitest";
import { askOnce, currentContext } from "./context";
import { readSession, writeSession } from "./session/session";
import { Browser, SECRETS, testContext } from "./testing/test-context";
import { userSchema } from "./user";

const requests = vi.hoisted(() => ({ current: new Headers() }));

// Next keeps the headers of a request where only its server can find them.
vi.mock("next/headers", () => ({ headers: async () => requests.current }));

afterEach(() => void vi.unstubAllEnvs());

test("is made once for each request", async () => {
  for (const [name, value] of [
    ["AUTH_WECHAT_APP_ID", "wx0123456789abcdef"],
    ["AUTH_WECHAT_APP_SECRET", "5ec3e7ab".repeat(4)],
    ["AUTH_SECRET", SECRETS[0]],
    ["AUTH_URL", "https://example.com"],
  ] as const)
    vi.stubEnv(name, value);
  const first = await currentContext();
  expect(first).toMatchObject({ origin: "https://example.com", idPrefix: "wx_" });
  expect(await currentContext()).toBe(first);
  requests.current = new Headers();
  expect(await currentContext()).not.toBe(first);
});

test("a user who may not use the session is signed out", async () => {
  const claims = { sub: "wx_1", name: "", picture: null, sid: "s", aud: testContext().app.appId };
  const browser = new Browser();
  const allowed = testContext();
  await writeSession(allowed, browser, { ...claims, auth_time: Math.floor(Date.now() / 1000) });
  expect(await readSession(allowed, browser)).toMatchObject({ sub: "wx_1" });
  const mayUse = vi.fn(async () => false);
  expect(await readSession(testContext({ mayUse }), browser)).toBeUndefined();
  expect(mayUse).toHaveBeenCalledWith("s", expect.objectContaining({ id: "wx_1" }));
});

test("asks once about each session, however often it is read", async () => {
  const check = vi.fn(() => true);
  const mayUse = askOnce(check);
  const user = userSchema.parse({ id: "wx_1" });
  expect(await Promise.all([mayUse("s", user), mayUse("s", user), mayUse("another", user)])).toEqual([
    true,
    true,
    true,
  ]);
  expect(check).toHaveBeenCalledTimes(2);
});
