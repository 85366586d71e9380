import { describe, expect, test } from "vitest";
import {
  type AuthorizePage,
  type Endpoint,
  ERRCODES,
  isWeChatError,
  KNOWN_ERRCODES,
  type KnownErrcode,
  type WeChatApp,
} from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, REFUSED_APPS, WEBSITE_APP } from "./apps.ts";
import { checkAuthorize } from "./login/oauth2-authorize.ts";
import { WECHAT_SAYS } from "./login/problem.ts";
import { checkQrConnect } from "./login/qrconnect.ts";
import type { Fault } from "./scenario.ts";
import { callEndpoint, loginUpTo, STAGE_OF } from "./test-login.ts";
import { request, testSandbox } from "./test-sandbox.ts";

/** What makes WeChat answer with an errcode. */
interface Cause {
  /** Query parameters with a wrong value. Each request gets only those that it has anyway. */
  readonly sent?: Readonly<Record<string, string>>;
  /** The method of the call, where it is not GET. */
  readonly method?: string;
  /** The person has chosen this fault. */
  readonly fault?: Fault;
  /** The site waits this long before it calls. */
  readonly seconds?: number;
  /** The site calls twice. */
  readonly twice?: true;
  /** The site has asked only for the openid. */
  readonly silent?: true;
}

const MADE_UP = "A".repeat(64);
const DAY = 24 * 3600;

// WeChat takes an empty state, but for rare cases that nobody knows, and so does the sandbox.
type Unseen = 10013;

// An errcode without a cause does not compile.
const CAUSES: Readonly<Record<Exclude<KnownErrcode, Unseen>, Cause>> = {
  [-1]: { fault: "busy" },
  10003: { sent: { redirect_uri: "https://example.com/callback" } },
  10004: { sent: { appid: refused(10004) } },
  10005: { sent: { scope: "snsapi_friend" } },
  10006: { sent: { appid: refused(10006) } },
  10009: { sent: { appid: refused(10009) } },
  10010: { sent: { scope: "" } },
  10011: { sent: { redirect_uri: "" } },
  10012: { sent: { appid: "" } },
  10015: { sent: { appid: refused(10015) } },
  10016: { sent: { appid: WEBSITE_APP.appId } },
  10039: { sent: { redirect_uri: "https://localhost:3000/callback" } },
  40001: { sent: { secret: OFFICIAL_ACCOUNT.appSecret, access_token: MADE_UP } },
  40002: { sent: { grant_type: "client_credential" } },
  40003: { sent: { openid: "oSANDBOX-nobody" } },
  40013: { sent: { appid: "wx0123456789abcdef" } },
  40014: { sent: { access_token: "ACCESS TOKEN" } },
  40029: { sent: { code: MADE_UP } },
  40030: { sent: { refresh_token: MADE_UP } },
  40125: { sent: { secret: "0".repeat(32) } },
  40163: { twice: true },
  40164: { fault: "address" },
  40226: { fault: "blocked" },
  41001: { sent: { access_token: "" } },
  41002: { sent: { appid: "" } },
  41003: { sent: { refresh_token: "" } },
  41004: { sent: { secret: "" } },
  41008: { sent: { code: "" } },
  41009: { sent: { openid: "" } },
  42001: { seconds: 7200 },
  42002: { seconds: 30 * DAY },
  42003: { seconds: 600 },
  42007: { fault: "revoked" },
  43001: { method: "DELETE" },
  45009: { fault: "quota" },
  45011: { fault: "frequency" },
  48001: { silent: true },
  50001: { fault: "unauthorized" },
  50002: { fault: "restricted" },
  61004: { fault: "platform_address" },
};

const answers: { readonly errcode: keyof typeof CAUSES; readonly endpoint: Endpoint }[] = [];
const shown: { readonly errcode: keyof typeof CAUSES; readonly page: AuthorizePage }[] = [];
for (const errcode of KNOWN_ERRCODES) {
  if (errcode === 10013) continue;
  for (const call of ERRCODES[errcode].calls) {
    if (isPage(call)) shown.push({ errcode, page: call });
    else answers.push({ errcode, endpoint: call });
  }
}

test("every endpoint and both pages are tried", () => {
  expect(new Set(answers.map(({ endpoint }) => endpoint))).toEqual(new Set(Object.keys(STAGE_OF)));
  expect(new Set(shown.map(({ page }) => page)).size).toBe(2);
  expect(answers.length + shown.length).toBeGreaterThan(70);
});

describe("lib/wechat's own client gets", () => {
  test.concurrent.each(answers)("errcode $errcode from $endpoint", async ({ errcode, endpoint }) => {
    const { sent = {}, method = "GET", fault, seconds = 0, twice, silent }: Cause = CAUSES[errcode];
    const sandbox = testSandbox();
    const form = fault ? { scenario: `${STAGE_OF[endpoint]}.${fault}` } : {};
    const login = silent
      ? await loginUpTo(endpoint, sandbox, { scope: "snsapi_base" }, OFFICIAL_ACCOUNT)
      : await loginUpTo(endpoint, sandbox, form);
    if (twice) await callEndpoint(endpoint, login);
    sandbox.pass(seconds);
    await expect(callEndpoint(endpoint, { ...login, app: sending(login.app, sent, method) })).rejects.toMatchObject({
      kind: "api",
      endpoint,
      errcode,
      rid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$|^\w{9}-\w{6}$/),
      known: ERRCODES[errcode],
    });
  });
});

test("lib/wechat's own client reads the request id in each of the three forms that WeChat has used", async () => {
  const login = await loginUpTo("/sns/auth", testSandbox());
  const openless = { ...login, app: sending(login.app, { openid: "" }) };
  const forms = new Set<string>();
  for (let call = 0; call < 200; call += 1) {
    const error: unknown = await callEndpoint("/sns/auth", openless).catch((caught: unknown) => caught);
    if (!isWeChatError(error) || error.kind !== "api") throw new Error("An errcode was expected.");
    forms.add(error.errmsg.replace(error.rid ?? "none", "RID"));
  }
  expect([...forms].sort()).toEqual([
    "missing openid rid: RID",
    "missing openid, hints: [ req_id: RID ]",
    "missing openid, rid: RID",
  ]);
});

describe("a person sees", () => {
  test.each(shown)("errcode $errcode on $page", ({ errcode, page }) => {
    const sandbox = testSandbox();
    const { sent }: Cause = CAUSES[errcode];
    const check =
      page === "/connect/qrconnect"
        ? checkQrConnect(sandbox, request(sent))
        : checkAuthorize(
            sandbox,
            request({ appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo", ...sent }),
            "MicroMessenger",
          );
    expect(check.ok || WECHAT_SAYS[check.problem.kind].errcode).toBe(errcode);
  });
});

function refused(errcode: number): string {
  const app = REFUSED_APPS.find(({ refusedAs }) => WECHAT_SAYS[refusedAs].errcode === errcode);
  if (!app) throw new Error(`No application is refused with ${errcode}.`);
  return app.appId;
}

function isPage(call: AuthorizePage | Endpoint): call is AuthorizePage {
  return call.startsWith("/connect/");
}

/** The same application, but some of the parameters that lib/wechat sends are replaced. */
function sending(app: WeChatApp, parameters: Readonly<Record<string, string>>, method = "GET"): WeChatApp {
  return {
    ...app,
    fetch: (text, init) => {
      const url = new URL(text);
      for (const [name, value] of Object.entries(parameters)) {
        if (url.searchParams.has(name)) url.searchParams.set(name, value);
      }
      return (app.fetch ?? fetch)(url.href, { ...init, method });
    },
  };
}
