import { describe, expect, test } from "vitest";
import { APPS, OFFICIAL_ACCOUNT, REFUSED_APPS, WEBSITE_APP } from "./apps.ts";
import { WECHAT_SAYS } from "./login/problem.ts";
import { appIn } from "./sandbox.ts";
import { testSandbox } from "./test-sandbox.ts";

test("the website and the official account have nothing in common that could confuse them", () => {
  for (const field of ["appId", "appSecret", "kind", "openidPrefix"] as const) {
    expect(WEBSITE_APP[field]).not.toBe(OFFICIAL_ACCOUNT[field]);
  }
});

describe.each(APPS)("$appId", (app) => {
  test("has an AppID and an AppSecret in WeChat's format", () => {
    expect(app.appId).toMatch(/^wx[0-9a-f]{16}$/);
    expect(app.appSecret).toMatch(/^[0-9a-f]{32}$/);
  });

  test("is found by its AppID", () => {
    expect(appIn(testSandbox(), app.appId)).toBe(app);
  });
});

test("there is an application for every errcode with which WeChat refuses an application", () => {
  expect(REFUSED_APPS.map(({ appId, refusedAs }) => [appId.slice(-2), WECHAT_SAYS[refusedAs].errcode])).toEqual([
    ["04", 10004],
    ["06", 10006],
    ["09", 10009],
    ["15", 10015],
  ]);
});

test.each([null, "", "wx0123456789abcdef", "constructor"])("finds no application for %j", (appId) => {
  expect(appIn(testSandbox(), appId)).toBeUndefined();
});
