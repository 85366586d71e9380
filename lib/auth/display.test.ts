import { expect, test } from "vitest";
import { displayImage, displayName } from "./display";

test("leaves an ordinary name as it is", () => {
  expect(displayName("南山野鹤🕊️")).toBe("南山野鹤🕊️");
  expect(displayName("")).toBe("");
});

test("cuts a long name between graphemes", () => {
  const family = "👨‍👩‍👧‍👦";
  const name = displayName(family.repeat(100));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(126);
  expect(name).toBe(family.repeat(name.length / family.length));
  expect(displayName("鹤".repeat(100))).toBe("鹤".repeat(42));
  expect(displayName('"'.repeat(100))).toBe('"'.repeat(63));
});

test("takes out control characters and broken surrogates, which would fill a cookie with escapes", () => {
  expect(displayName("a\u0001\u009fb\ud800c")).toBe("ab\ufffdc");
});

test("cuts a single grapheme that would fill a cookie by itself", () => {
  expect(displayName(`a${"\u0301".repeat(5000)}`)).toBe(`a${"\u0301".repeat(41)}`);
});

test("has no image where there is none, or one too long for a cookie", () => {
  expect(displayImage("https://wx.qlogo.cn/132")).toBe("https://wx.qlogo.cn/132");
  expect(displayImage(undefined)).toBeNull();
  expect(displayImage(`https://wx.qlogo.cn/${"a".repeat(236)}`)).not.toBeNull();
  expect(displayImage(`https://wx.qlogo.cn/${"a".repeat(237)}`)).toBeNull();
});
