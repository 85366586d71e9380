import { expect, test } from "vitest";
import { deviceOf } from "./visitor-device";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const IPAD = "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const HARMONY = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.0.0.47";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

test.each([
  ["Android's WeChat", `${ANDROID} Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.50.2701 WeChat/arm64`, "wechat"],
  ["the iPhone's WeChat", `${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`, "wechat"],
  ["WeChat on Windows", `${WINDOWS} Safari/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090b13)`, "computer"],
  ["WeChat on a Mac", `${MAC} MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.8(0x13080811)`, "computer"],
  ["WeChat on Linux", `${LINUX} MicroMessenger/7.0.20 NetType/WIFI UnifiedPCLinuxWechat(0xf2541022)`, "computer"],
  ["the iPad's WeChat", `${IPAD} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`, "wechat"],
  ["an Android tablet's WeChat", `${ANDROID} Safari/537.36 MMWEBID/1 MicroMessenger/8.0.50.2701`, "wechat"],
  ["HarmonyOS's WeChat", `Mozilla/5.0 (Phone; OpenHarmony 6.0) ${HARMONY} Mobile MicroMessenger/8.0.11`, "wechat"],
  ["WeCom on an iPhone", `${IPHONE} Mobile/15E148 wxwork/4.1.39 MicroMessenger/7.0.1 wwmver/3.26.38.377`, "phone"],
  ["WeCom on Windows", `${WINDOWS} wxwork/4.1.39 (MicroMessenger/6.2) WindowsWechat wwmver/3.26.39.639`, "computer"],
  ["Android", `${ANDROID} Mobile Safari/537.36`, "phone"],
  ["an Android tablet", `${ANDROID} Safari/537.36`, "computer"],
  ["Firefox on an Android tablet", "Mozilla/5.0 (Android 15; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0", "computer"],
  ["HarmonyOS", `Mozilla/5.0 (Phone; OpenHarmony 6.0) ${HARMONY} Mobile`, "phone"],
  ["a HarmonyOS tablet", `Mozilla/5.0 (Tablet; OpenHarmony 6.0) ${HARMONY} Mobile`, "computer"],
  ["an iPad that says so", `${IPAD} Version/12.0 Mobile/15E148 Safari/604.1`, "computer"],
  ["an iPod", `${IPHONE.replace("iPhone;", "iPod touch;")} Version/12.0 Mobile/15E148 Safari/604.1`, "phone"],
  ["an iPhone", `${IPHONE} Version/18.0 Mobile/15E148 Safari/604.1`, "phone"],
  ["Firefox on Android", "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "phone"],
  ["Windows", `${WINDOWS} Safari/537.36`, "computer"],
  ["a Mac", `${MAC} Version/18.0 Safari/605.1.15`, "computer"],
  ["curl", "curl/8.5.0", "computer"],
  ["an empty header", "", "computer"],
  ["no header", null, "computer"],
])("%s is recognised", (_name, userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
