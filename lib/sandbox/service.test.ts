import { expect, test } from "vitest";
import { qrConnectUrl } from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "./apps";
import { checkQrConnect } from "./login/qrconnect";
import { serviceOf } from "./service";
import { CALLBACK, testSandbox } from "./test-sandbox";

test("the address that lib/wechat sends a browser to is the sandbox's, and right", () => {
  const sandbox = testSandbox();
  const address = new URL(qrConnectUrl(serviceOf(sandbox).app, { redirectUri: CALLBACK, state: "STATE1" }));
  expect(address.pathname).toBe("/wechat-sandbox/connect/qrconnect");
  expect(checkQrConnect(sandbox, address.searchParams)).toMatchObject({ ok: true });
});

test("is the website application, unless another is asked for", () => {
  const sandbox = testSandbox();
  expect(serviceOf(sandbox)).toMatchObject({ app: { appId: WEBSITE_APP.appId }, idPrefix: "sandbox_" });
  expect(serviceOf(sandbox, OFFICIAL_ACCOUNT).app).toMatchObject({
    appId: OFFICIAL_ACCOUNT.appId,
    appSecret: OFFICIAL_ACCOUNT.appSecret,
  });
});
