import { expect, test } from "vitest";
import { startAttempt } from "./attempt";
import { endSession } from "./ended-session";
import { Browser, testContext } from "./testing/test-context";

const context = testContext();

test("a sign-out forgets every attempt and all that is kept of a login, and touches no other cookie", async () => {
  const browser = new Browser();
  for (const name of ["lang", "wechat-of-another-app", "__Host-wechat-tokens", "__Host-wechat-timings"]) {
    browser.set(name, "x");
  }
  for (let click = 0; click < 3; click += 1) await startAttempt(context, browser, "/");
  await endSession(context, browser);
  expect(browser.names()).toEqual(["lang", "wechat-of-another-app"]);
});
