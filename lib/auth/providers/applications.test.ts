import { expect, test } from "vitest";
import { app } from "@/lib/wechat/test-app";
import { providerFor } from "./applications";

const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
const insidePhone = `${PHONE} MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`;
const inWeCom = `${PHONE} wxwork/4.1.39 MicroMessenger/7.0.1 Language/zh ColorScheme/Light wwmver/3.26.38.377`;
const insideComputer = `${WINDOWS} Safari/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090b13)`;

const both = { wechat: app, "wechat-mp": app };
const website = { wechat: app, "wechat-mp": undefined };
const account = { wechat: undefined, "wechat-mp": app };

test.each([
  ["both applications", both, insidePhone, "wechat-mp"],
  ["both applications", both, insideComputer, "wechat-mp"],
  ["both applications", both, PHONE, "wechat"],
  ["both applications", both, null, "wechat"],
  ["both applications, in WeCom,", both, inWeCom, "wechat"],
  ["the website application alone", website, insidePhone, "wechat"],
  ["the website application alone", website, WINDOWS, "wechat"],
  ["the official account alone", account, insidePhone, "wechat-mp"],
  ["the official account alone", account, WINDOWS, undefined],
])("with %s the provider fits the browser", (_name, apps, userAgent, providerId) => {
  expect(providerFor({ apps }, userAgent)).toBe(providerId);
});
