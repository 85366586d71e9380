import { describe, expect, test } from "vitest";
import { safeReturnTo } from "./return-to";

const origin = "https://example.com";

test.each([
  ["/", "/"],
  ["/me", "/me"],
  ["/me?tab=1&a=b#top", "/me?tab=1&a=b#top"],
  ["me", "/me"],
  ["/中文?q=微信", "/%E4%B8%AD%E6%96%87?q=%E5%BE%AE%E4%BF%A1"],
  ["https://example.com/me?a=1", "/me?a=1"],
  ["/?next=https://evil.example", "/?next=https://evil.example"],
])("%j is the path %j", (value, path) => {
  expect(safeReturnTo(value, origin)).toBe(path);
});

test("a path may have 512 characters, also where the whole address is given", () => {
  const longest = `/${"a".repeat(511)}`;
  expect(safeReturnTo(longest, origin)).toBe(longest);
  expect(safeReturnTo(origin + longest, origin)).toBe(longest);
  expect(safeReturnTo(`${longest}a`, origin)).toBe("/");
});

describe("everything that could leave the site becomes /", () => {
  test.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    "/./\\/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "https://example.com@evil.example/",
    "https://user:pass@example.com/me",
    "https://example.com.evil.example/",
    "http://example.com/me",
    "https://example.com//evil.example",
    "blob:https://example.com/me",
    "blob:https:\\\\example.com\\me",
    "filesystem:https://example.com/me",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://[",
    `/${"a".repeat(512)}`,
    `/${"中".repeat(200)}`,
  ])("%j", (value) => {
    expect(safeReturnTo(value, origin)).toBe("/");
  });

  test("but a scheme without slashes is a path, as a browser takes it", () => {
    expect(safeReturnTo("https:evil.example", origin)).toBe("/evil.example");
  });

  test.each([undefined, null, 1, ["/me", "/me"], { path: "/me" }])("%j, which is no text", (value) => {
    expect(safeReturnTo(value, origin)).toBe("/");
  });

  test("and so does the API, which is no page", () => {
    expect(safeReturnTo("/api/auth/signout", origin)).toBe("/");
  });
});
