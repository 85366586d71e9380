import { expect, test } from "vitest";
import { deviceOf } from "./visitor-device";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

test.each([
  ["Android's WeChat", `${ANDROID} Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.50.2701 WeChat/arm64`, "wechat"],
  ["the iPhone's WeChat", `${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`, "wechat"],
  ["WeChat on Windows", `${WINDOWS} Safari/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090b13)`, "computer"],
  ["WeChat on a Mac", `${MAC} MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.8(0x13080811)`, "computer"],
  ["Android", `${ANDROID} Mobile Safari/537.36`, "phone"],
  ["an Android tablet", `${ANDROID} Safari/537.36`, "phone"],
  ["an iPhone", `${IPHONE} Version/18.0 Mobile/15E148 Safari/604.1`, "phone"],
  ["Firefox on Android", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "phone"],
  ["Windows", `${WINDOWS} Safari/537.36`, "computer"],
  ["a Mac", `${MAC} Version/18.0 Safari/605.1.15`, "computer"],
  ["a program", "curl/8.5.0", "computer"],
  ["nothing", "", "computer"],
  ["no header", null, "computer"],
])("%s is taken for what it is", (_name, userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
