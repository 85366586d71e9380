import { expect, test } from "vitest";
import { nearMisses } from "./near-miss";

test.each([
  ["WECHAT_APP_ID", "AUTH_WECHAT_APP_ID"],
  ["WECHAT_APPID", "AUTH_WECHAT_APP_ID"],
  ["WEIXIN_APPID", "AUTH_WECHAT_APP_ID"],
  ["WX_APPSECRET", "AUTH_WECHAT_APP_SECRET"],
  ["WECHAT_SECRET", "AUTH_WECHAT_APP_SECRET"],
  ["AUTH_WECHAT_ID", "AUTH_WECHAT_APP_ID"],
  ["AUTH_WECHAT_CLIENT_SECRET", "AUTH_WECHAT_APP_SECRET"],
  ["NEXT_PUBLIC_WECHAT_APP_ID", "AUTH_WECHAT_APP_ID"],
  ["auth_wechat_app_id", "AUTH_WECHAT_APP_ID"],
  ["NEXTAUTH_URL", "AUTH_URL"],
  ["NEXT_AUTH_SECRET", "AUTH_SECRET"],
])("%s is close to %s, unless that is set, too", (given, meant) => {
  expect(nearMisses({ [given]: "x" })).toEqual([{ given, meant }]);
  expect(nearMisses({ [given]: "x", [meant]: "y" })).toEqual([]);
  expect(nearMisses({ [given]: " " })).toEqual([]);
});

test.each(["AUTH_WECHAT_APP_ID", "WECHAT_API_HOST", "WECHAT_PAY_MCH_ID", "AUTH_GITHUB_ID", "APP_ID", "SESSION_SECRET"])(
  "%s is a name of its own",
  (name) => {
    expect(nearMisses({ [name]: "x" })).toEqual([]);
  },
);
