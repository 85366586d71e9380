import { describe, expect, test } from "vitest";
import { authorizeUrl, qrConnectUrl, qrFrameUrl } from "./index.ts";

const app = { appId: "wxbdc5610cc59c1631" };
const request = {
  redirectUri: "https://passport.example.com/api/auth/callback/wechat?a=b&c=中",
  state: "3d6be0a4035d839",
};

describe("qrConnectUrl", () => {
  test("is WeChat's documented URL, character for character", () => {
    expect(qrConnectUrl(app, { ...request, redirectUri: "https://example.com/api/auth/callback/wechat" })).toBe(
      "https://open.weixin.qq.com/connect/qrconnect?appid=wxbdc5610cc59c1631" +
        "&redirect_uri=https%3A%2F%2Fexample.com%2Fapi%2Fauth%2Fcallback%2Fwechat" +
        "&response_type=code&scope=snsapi_login&state=3d6be0a4035d839#wechat_redirect",
    );
  });

  test("encodes the redirect_uri once", () => {
    for (const redirectUri of [request.redirectUri, "http://localhost:3000/callback"]) {
      const url = new URL(qrConnectUrl(app, { ...request, redirectUri }));
      expect(url.searchParams.get("redirect_uri")).toBe(redirectUri);
    }
  });

  test("joins several scopes with commas and puts the language last", () => {
    expect(qrConnectUrl(app, { ...request, scope: ["snsapi_login", "snsapi_base"], lang: "en" })).toMatch(
      /&scope=snsapi_login,snsapi_base&state=3d6be0a4035d839&lang=en#wechat_redirect$/,
    );
  });

  test("uses the given base", () => {
    expect(qrConnectUrl({ ...app, openBase: "http://localhost:3000/wechat" }, request)).toMatch(
      /^http:\/\/localhost:3000\/wechat\/connect\/qrconnect\?appid=/,
    );
  });

  test.each([
    "/callback",
    "//example.com/callback",
    "example.com/callback",
    "ftp://example.com/",
    "ftp://example.com/?next=https://example.com/callback",
    "https:example.com",
    "",
  ])("refuses the redirectUri %j and names the remedy", (redirectUri) => {
    expect(() => qrConnectUrl(app, { ...request, redirectUri })).toThrow(/^redirectUri must be an absolute URL/);
  });

  test.each(["", "a b", "a&b", "中", "a".repeat(129)])("refuses the state %j", (state) => {
    expect(() => qrConnectUrl(app, { ...request, state })).toThrow(/^state must be 1 to 128 characters/);
  });
});

describe("qrFrameUrl", () => {
  const documented =
    "https://open.weixin.qq.com/connect/qrconnect?appid=wxbdc5610cc59c1631" +
    "&redirect_uri=https%3A%2F%2Fexample.com%2Fcallback&response_type=code&scope=snsapi_login&state=S1";
  const plain = { redirectUri: "https://example.com/callback", state: "S1" };

  test("is WeChat's documented URL with the frame's parameters appended, character for character", () => {
    expect(qrFrameUrl(app, plain)).toBe(`${documented}&login_type=jssdk&self_redirect=false#wechat_redirect`);
  });

  test("takes every documented option, in the documented order", () => {
    expect(
      qrFrameUrl(app, {
        ...plain,
        lang: "en",
        colorScheme: "auto",
        fastLogin: false,
        href: "https://example.com/qr.css?a=b&c=d",
        styleLite: true,
        style: "white",
        selfRedirect: true,
      }),
    ).toBe(
      `${documented}&lang=en&login_type=jssdk&self_redirect=true&style=white&stylelite=1` +
        "&href=https%3A%2F%2Fexample.com%2Fqr.css%3Fa%3Db%26c%3Dd&fast_login=0&color_scheme=auto#wechat_redirect",
    );
  });

  test("leaves out what is WeChat's own default", () => {
    expect(qrFrameUrl(app, { ...plain, styleLite: false, fastLogin: true })).toBe(qrFrameUrl(app, plain));
  });

  test("uses the given base", () => {
    expect(qrFrameUrl({ ...app, openBase: "http://localhost:3000/wechat" }, plain)).toMatch(
      /^http:\/\/localhost:3000\/wechat\/connect\/qrconnect\?appid=/,
    );
  });

  test("refuses an invalid redirectUri or state", () => {
    expect(() => qrFrameUrl(app, { ...plain, redirectUri: "/callback" })).toThrow(/^redirectUri must be/);
    expect(() => qrFrameUrl(app, { ...plain, state: "a&b" })).toThrow(/^state must be/);
  });
});

describe("authorizeUrl", () => {
  test.each(["snsapi_base", "snsapi_userinfo"] as const)("is WeChat's documented URL for %s", (scope) => {
    expect(authorizeUrl(app, { redirectUri: "https://example.com/callback", state: "S1", scope })).toBe(
      "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wxbdc5610cc59c1631" +
        `&redirect_uri=https%3A%2F%2Fexample.com%2Fcallback&response_type=code&scope=${scope}&state=S1#wechat_redirect`,
    );
  });

  test("adds forcePopup on request", () => {
    expect(authorizeUrl(app, { ...request, scope: "snsapi_userinfo", forcePopup: true })).toMatch(
      /&state=3d6be0a4035d839&forcePopup=true#wechat_redirect$/,
    );
  });

  test("adds connect_redirect on request, after the documented parameters", () => {
    expect(authorizeUrl(app, { ...request, scope: "snsapi_base", forcePopup: true, connectRedirect: true })).toMatch(
      /&state=3d6be0a4035d839&forcePopup=true&connect_redirect=1#wechat_redirect$/,
    );
  });

  test("refuses a redirectUri that is not absolute", () => {
    expect(() => authorizeUrl(app, { ...request, redirectUri: "/callback", scope: "snsapi_base" })).toThrow(TypeError);
  });
});
