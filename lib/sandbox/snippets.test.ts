import { describe, expect, test } from "vitest";
import { snippets } from "./snippets.ts";

const BASE = "http://192.168.1.20:3000/wechat-sandbox";
const APP = { appId: "wx0123456789abcdef", appSecret: "5ec3e75ec3e75ec3e75ec3e75ec3e75e" };
const all = snippets(BASE, APP);

test("there is one for each library that people ask for", () => {
  expect(all.map(({ name }) => name)).toEqual([
    "python-weixin",
    "wechat-oauth",
    "Auth.js (next-auth 5)",
    "better-auth",
    "EasyWeChat 6",
  ]);
});

describe.each(all)("$name", ({ code }) => {
  test("names its sandbox and its application", () => {
    for (const value of [BASE, APP.appId, APP.appSecret]) expect(code).toContain(value);
    expect(code).not.toMatch(/undefined|\$\{base\}/);
  });

  test("fits on a card", () => {
    const lines = code.split("\n");
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  test("names WeChat's hosts only to replace them", () => {
    const naming = code.split("\n").filter((line) => /weixin\\?\.qq/.test(line));
    expect(naming.filter((line) => !line.includes(".replace("))).toEqual([]);
  });
});
