import { HttpResponse, http } from "msw";
import { describe, expect, test, vi } from "vitest";
import { NOTHING } from "@/e2e/servers";
import { app, live, mpApp, SECRET } from "@/lib/env/testing/live";
import { network } from "@/lib/test-network";
import { diagnose } from "./diagnose";
import { type Answers, errcode, findingIn, foundIn, leftOutIn, reportFor, wechatPage } from "./testing/report";
import { textOf } from "./text";

const { AUTH_WECHAT_APP_ID: APP_ID, AUTH_WECHAT_APP_SECRET: APP_SECRET } = app;
const TO_WECHAT = ["network", "clock", "credentials", "page"];

test("a site that is set up well has no finding, and the doctor names the callback domain", async () => {
  const report = await reportFor({}, { api: errcode(40029, "invalid code", { Date: new Date().toUTCString() }) });
  expect(foundIn(report)).toEqual([]);
  expect(leftOutIn(report)).toEqual([]);
  expect(report).toMatchObject({
    mode: "wechat",
    origin: "https://example.com",
    appIds: [{ provider: "wechat", appId: APP_ID }],
    callbackDomain: "example.com",
    errors: 0,
    warnings: 0,
  });
});

describe("what is wrong with the variables is found before anything is sent to WeChat:", () => {
  test.each<[string, Record<string, string>, string[]]>([
    ["swapped", { AUTH_WECHAT_APP_ID: APP_SECRET, AUTH_WECHAT_APP_SECRET: APP_ID }, ["error app_swapped"]],
    ["an AppID in quotes", { AUTH_WECHAT_APP_ID: `"${APP_ID}"` }, ["error app_quoted"]],
    ["an AppSecret in Chinese quotes", { AUTH_WECHAT_APP_SECRET: `“${APP_SECRET}”` }, ["error app_quoted"]],
    ["an official account's original id", { AUTH_WECHAT_APP_ID: "gh_0123456789ab" }, ["error app_id_original"]],
    ["a short AppID", { AUTH_WECHAT_APP_ID: "wx0123456789abcde" }, ["error app_id_shape"]],
    ["a long AppSecret", { AUTH_WECHAT_APP_SECRET: `${APP_SECRET}0` }, ["error app_secret_shape"]],
    ["the AppID twice", { AUTH_WECHAT_APP_SECRET: APP_ID }, ["error app_secret_shape"]],
    ["no AppSecret", { AUTH_WECHAT_APP_SECRET: "" }, ["error app_half"]],
    ["no AppID", { AUTH_WECHAT_APP_ID: " " }, ["error app_half"]],
    [
      "an AppSecret under another name",
      { AUTH_WECHAT_APP_SECRET: "", WECHAT_APP_SECRET: APP_SECRET },
      ["error name", "error app_half"],
    ],
  ])("%s", async (_name, variables, found) => {
    const report = await diagnose({ ...live, ...variables, AUTH_URL: "" }, "http://localhost:3000");
    const ids = foundIn(report).filter((id) => !/url_local|refused/.test(id));
    expect(ids).toEqual(found);
    expect(leftOutIn(report)).toEqual(TO_WECHAT);
    expect(JSON.stringify(report)).not.toContain(APP_SECRET);
  });

  test("the AppSecret as AUTH_SECRET", async () => {
    const secret = "9b1c7f02e6d84a35bc0f61d7e2984a5c";
    const report = await reportFor({ AUTH_WECHAT_APP_SECRET: secret, AUTH_SECRET: secret });
    expect(foundIn(report)).toEqual(["error secret_shared"]);
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  test.each([
    ["WECHAT_APP_ID", "AUTH_WECHAT_APP_ID"],
    ["WEIXIN_APPID", "AUTH_WECHAT_APP_ID"],
    ["WECHAT_APP_SECRET", "AUTH_WECHAT_APP_SECRET"],
  ])("%s, where nothing else is set", async (given, meant) => {
    const report = await diagnose({ ...NOTHING, NODE_ENV: "production", [given]: APP_ID });
    expect(foundIn(report)).toEqual(["error name", "warning unconfigured"]);
    expect(findingIn(report, "name").copy).toBe(meant);
    expect(leftOutIn(report)).toEqual(TO_WECHAT);
  });

  test.each([
    ["NEXTAUTH_URL", "AUTH_URL", "https://example.com"],
    ["NEXTAUTH_SECRET", "AUTH_SECRET", SECRET],
  ])("%s for %s", async (given, meant, value) => {
    const report = await reportFor({ [meant]: "", [given]: value });
    expect(foundIn(report)).toContain("error name");
    expect(findingIn(report, "name").copy).toBe(meant);
  });

  test("whatever else the server refuses, in its own words", async () => {
    const report = await reportFor({ REDIS_URL: "localhost:6379", AUTH_SECRET: "short" });
    expect(foundIn(report)).toEqual(["error refused", "error refused"]);
    expect(findingIn(report, "refused").advice.en.why).toContain("AUTH_SECRET must have at least 32 characters");
  });
});

describe("the address of the site:", () => {
  test.each<[string, string, string[], string | undefined]>([
    ["has a path", "https://example.com/api/auth", ["error url_shape"], "https://example.com"],
    ["has no scheme", "www.example.com", ["error url_shape"], "https://www.example.com"],
    ["is no address", SECRET, ["error url_shape"], undefined],
    ["is http", "http://example.com", ["error url_http"], "https://example.com"],
    ["has a port", "https://example.com:8443", ["warning url_port"], "https://example.com"],
    ["is localhost", "http://localhost:3000", ["error url_local"], undefined],
    ["is an address of a private network", "https://192.168.1.10", ["error url_local"], undefined],
    ["is a public IP", "https://203.0.113.7", ["error url_local"], undefined],
  ])("%s", async (_name, AUTH_URL, found, copy) => {
    const report = await reportFor({ AUTH_URL });
    expect(foundIn(report)).toEqual(found);
    expect(findingIn(report, found[0]?.split(" ")[1] ?? "").copy).toBe(copy);
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  test("redirects to www", async () => {
    const report = await reportFor({}, { site: () => HttpResponse.redirect("https://www.example.com/", 301) });
    expect(foundIn(report)).toEqual(["error url_moved"]);
    expect(findingIn(report, "url_moved").copy).toBe("https://www.example.com");
  });

  test("redirects to another site, such as the protection of a preview", async () => {
    const report = await reportFor({}, { site: () => HttpResponse.redirect("https://vercel.example/sso", 302) });
    expect(foundIn(report)).toEqual(["error url_moved"]);
    expect(findingIn(report, "url_moved")).not.toHaveProperty("copy");
  });

  test("redirects within the site, which is no finding", async () => {
    const site = () => HttpResponse.redirect("https://example.com/zh", 307);
    expect(foundIn(await reportFor({}, { site }))).toEqual([]);
  });

  test("does not answer from here", async () => {
    const report = await reportFor({ AUTH_URL: "https://no-such-site.invalid" }, { site: () => HttpResponse.error() });
    expect(foundIn(report)).toEqual(["warning url_unreached"]);
  });

  test("is assumed in development, where WeChat does not lead", async () => {
    const report = await reportFor({ NODE_ENV: "development", AUTH_URL: "" });
    expect(foundIn(report)).toEqual(["error url_local"]);
    expect(report.callbackDomain).toBeUndefined();
  });
});

describe("the host in WECHAT_API_HOST", () => {
  /** Diagnoses with a host, and with a network that answers everywhere. */
  async function diagnoseWith(WECHAT_API_HOST: string) {
    const asked: string[] = [];
    network.use(
      http.all("*", ({ request }) => {
        asked.push(new URL(request.url).host);
        return errcode(40029)();
      }),
    );
    return { report: await diagnose({ ...live, WECHAT_API_HOST }), asked };
  }

  test("is asked where it is WeChat's", async () => {
    const { report, asked } = await diagnoseWith("hk.api.weixin.qq.com");
    expect(foundIn(report)).toEqual([]);
    expect(asked.sort()).toEqual(["example.com", "hk.api.weixin.qq.com", "open.weixin.qq.com"]);
  });

  test.each(["stranger.example", "api.weixin.qq.com.stranger.example", "stranger.example/?", "a b"])(
    "gets no AppSecret where it is %s, and the checks are left out",
    async (host) => {
      const { report, asked } = await diagnoseWith(host);
      expect(asked).toEqual(["example.com"]);
      expect(foundIn(report)).toEqual(["error refused"]);
      expect(findingIn(report, "refused").advice.en.what).toContain("WECHAT_API_HOST");
      expect(leftOutIn(report)).toEqual(TO_WECHAT);
      for (const { leftOut } of report.results.slice(-4)) expect(leftOut?.en).toContain("settings above are wrong");
    },
  );
});

describe("WeChat's answer to a code that nobody has issued:", () => {
  test.each<[number, string[]]>([
    [40029, []],
    [40163, []],
    [40013, ["error app_id_unknown"]],
    [40125, ["error app_secret_wrong"]],
    [40001, ["error app_secret_wrong"]],
    [40164, ["error ip_not_allowed"]],
    [61004, ["error ip_not_allowed"]],
    [45011, ["warning busy"]],
    [48001, ["error exchange_refused"]],
    [99999, ["error exchange_refused"]],
  ])("%i", async (number, found) => {
    expect(foundIn(await reportFor({}, { api: errcode(number) }))).toEqual(found);
  });

  test("40164 names the address to allow", async () => {
    const errmsg = "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 662f5e6b-4dba2ef8-134b8bfa";
    const report = await reportFor({}, { api: errcode(40164, errmsg) });
    expect(findingIn(report, "ip_not_allowed").copy).toBe("203.0.113.7");
  });

  test("-1 is asked again, and says that nothing could be checked", async () => {
    expect(foundIn(await reportFor({}, { api: errcode(-1, "system error") }))).toEqual(["warning busy"]);
  });
});

describe("WeChat's page says", () => {
  test.each([
    ["redirect_uri 参数错误", "error callback_domain"],
    ["Scope 参数错误或没有 Scope 权限", "error scope"],
    ["AppID 参数错误", "error page_app_id"],
    ["该公众号已被封禁", "error page_refused"],
  ])("%s", async (text, found) => {
    const report = await reportFor({}, { page: wechatPage(text) });
    expect(foundIn(report)).toEqual([found]);
    const { advice, copy } = findingIn(report, found.split(" ")[1] ?? "");
    for (const { what } of Object.values(advice)) expect(what).toContain(text);
    expect(copy).toBe(found.endsWith("callback_domain") ? "example.com" : undefined);
  });

  test.each<[string, () => Response]>([
    ["nothing, because it is out of reach", () => HttpResponse.error()],
    ["something else, with another status", () => new HttpResponse(null, { status: 502 })],
  ])("%s: that check is left out", async (_name, page) => {
    const report = await reportFor({}, { page });
    expect(foundIn(report)).toEqual([]);
    expect(leftOutIn(report)).toContain("page");
  });
});

test.each<[string, Answers, RegExp, RegExp]>([
  ["website application", { page: wechatPage("redirect_uri 参数错误") }, /open\.weixin\.qq\.com/, /MP_verify|基本配置/],
  [
    "official account",
    { insideWeChat: wechatPage("redirect_uri 参数错误") },
    /mp\.weixin\.qq\.com.*功能设置.*MP_verify_.*public/,
    /基本配置/,
  ],
])("a wrong domain of the %s is set where WeChat has it", async (_name, answers, there, elsewhere) => {
  const report = await reportFor(mpApp, answers);
  expect(foundIn(report)).toEqual(["error callback_domain"]);
  for (const { mend } of Object.values(findingIn(report, "callback_domain").advice)) {
    expect(mend).toMatch(there);
    expect(mend).not.toMatch(elsewhere);
  }
});

test("the official account is asked about, too, and its page as WeChat's own browser", async () => {
  let userAgent: string | null = null;
  const insideWeChat = ({ request }: { request: Request }) => {
    userAgent = request.headers.get("user-agent");
    return wechatPage("Scope 参数错误或没有 Scope 权限")();
  };
  const report = await reportFor(mpApp, { insideWeChat });
  expect(report.appIds).toEqual([
    { provider: "wechat", appId: APP_ID },
    { provider: "wechat-mp", appId: mpApp.AUTH_WECHAT_MP_APP_ID },
  ]);
  expect(textOf(report, "en")).toContain(`AppID (wechat-mp): ${mpApp.AUTH_WECHAT_MP_APP_ID}\n`);
  expect(foundIn(report)).toEqual(["error scope"]);
  expect(findingIn(report, "scope").advice.en.mend).toContain("mp.weixin.qq.com");
  expect(userAgent).toContain("MicroMessenger");
});

test("with a relay, its domain is the one to register, and WeChat's page is asked with it", async () => {
  let redirectUri: string | null = null;
  const page = ({ request }: { request: Request }) => {
    redirectUri = new URL(request.url).searchParams.get("redirect_uri");
    return wechatPage()();
  };
  const relay = { AUTH_WECHAT_RELAY: "https://stable.example.com", AUTH_WECHAT_RELAY_SECRET: `${SECRET}r` };
  const report = await reportFor({ ...relay, AUTH_URL: "https://preview.example.com" }, { page });
  expect(report.callbackDomain).toBe("stable.example.com");
  expect(redirectUri).toBe("https://stable.example.com/api/auth/callback/wechat");
});

describe("with a relay, an address that WeChat does not lead to:", () => {
  const AUTH_WECHAT_RELAY_SECRET = `${SECRET}r`;

  test("the site's own, with a port on this machine, is well", async () => {
    const relay = { AUTH_WECHAT_RELAY: "https://stable.example.com", AUTH_WECHAT_RELAY_SECRET };
    const report = await reportFor({ ...relay, AUTH_URL: "http://localhost:3000" });
    expect(foundIn(report)).toEqual([]);
    expect(report.callbackDomain).toBe("stable.example.com");
  });

  test.each(["http://localhost:3000", "https://preview.example.com"])("the relay's is wrong, from %s", async (site) => {
    const relay = { AUTH_WECHAT_RELAY: "http://localhost:3000", AUTH_WECHAT_RELAY_SECRET };
    const report = await reportFor({ ...relay, AUTH_URL: site });
    expect(foundIn(report)).toEqual(["error relay_local"]);
    for (const { what, mend } of Object.values(findingIn(report, "relay_local").advice)) {
      expect(what).toContain("AUTH_WECHAT_RELAY");
      expect(what + mend).not.toContain("AUTH_URL");
    }
  });
});

describe("the clock", () => {
  test.each<[number, string[]]>([
    [0, []],
    [40, []],
    [-120, ["warning clock"]],
    [3600, ["error clock"]],
  ])("%i seconds beside WeChat's", async (seconds, found) => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const theirs = new Date(Date.now() - seconds * 1000).toUTCString();
    const report = await reportFor({}, { api: errcode(40029, "invalid code", { Date: theirs }) });
    expect(foundIn(report)).toEqual(found);
  });

  test("is left out where the answer has no date", async () => {
    expect(leftOutIn(await reportFor())).toEqual(["clock"]);
  });
});

test("no report has a secret, and its text is whole in both languages", async () => {
  const report = await reportFor(
    { AUTH_URL: "https://example.com:8443" },
    { api: errcode(40125), page: wechatPage("?") },
  );
  for (const language of ["zh-CN", "en"] as const) {
    const text = textOf(report, language);
    for (const { advice } of report.results.flatMap(({ findings }) => findings)) {
      for (const sentence of Object.values(advice[language])) expect(text).toContain(sentence);
    }
    for (const secret of [APP_SECRET, SECRET]) expect(text + JSON.stringify(report)).not.toContain(secret);
  }
});
