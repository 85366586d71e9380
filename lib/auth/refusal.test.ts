import { expect, test, vi } from "vitest";
import { COOKIE_BYTES, cookieBytes } from "./cookies/cookies";
import { readRefusal, refuse, removeRefusal, writeRefusal } from "./refusal";
import { Browser, testContext } from "./testing/test-context";

const context = testContext();
const text = { "zh-CN": "这个账号已停用。", en: "This account is disabled." };

test("keeps the text for the login page in a cookie that nobody else can write or read", () => {
  const browser = new Browser();
  writeRefusal(context, browser, refuse(text).refused);
  expect(readRefusal(context, browser)).toEqual(text);
  const [[name, value] = ["", ""]] = browser.cookies();
  expect([name, value.includes("disabled")]).toEqual(["__Host-login-refusal", false]);
  browser.set(name, JSON.stringify(text));
  expect(readRefusal(context, browser)).toBeUndefined();
});

test("is gone after ten minutes, or when it is removed", () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  const browser = new Browser();
  writeRefusal(context, browser, text);
  // The seal allows a minute for clocks that differ.
  vi.setSystemTime(Date.now() + 661_000);
  expect(readRefusal(context, browser)).toBeUndefined();
  removeRefusal(context, browser);
  expect(browser.names()).toEqual([]);
});

test("cuts a text that does not fit into a cookie", () => {
  const browser = new Browser();
  writeRefusal(context, browser, { "zh-CN": "字".repeat(5000), en: "x".repeat(5000) });
  expect(readRefusal(context, browser)).toEqual({ "zh-CN": "字".repeat(120), en: "x".repeat(360) });
});

test.each(["x", '"', "\\", "\u0001", "字", "👨‍👩‍👧‍👦", "\ud800", "\u0301"])(
  "keeps a text of %j within the bytes of its cookie",
  async (text) => {
    const browser = new Browser();
    writeRefusal(context, browser, { "zh-CN": text.repeat(5000), en: text.repeat(5000) });
    const [[name, value] = ["", ""]] = browser.cookies();
    expect(cookieBytes(name, value)).toBeLessThanOrEqual(COOKIE_BYTES.logins);
    expect(readRefusal(context, browser)).toBeDefined();
  },
);
