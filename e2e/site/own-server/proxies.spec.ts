import type { APIRequestContext, APIResponse, Page } from "playwright/test";
import type { HeaderProxy } from "../../header-proxy";
import { cookieNames, returnOf } from "../../login";
import { answerForOpenWeixin } from "../../open-weixin";
import type { Server } from "../../own-server";
import { putInFront, SETUPS, testBehindProxy } from "../../proxied-site";
import { APP_ID } from "../../servers";
import { expect } from "../../test";
import { userinfo } from "../../wechat-api";

const test = testBehindProxy();

const SIGN_IN = "微信登录";
const SHOW_CODE = "显示二维码";

/** Makes the proxy redirect AUTH_URL to www, and returns the origin of www. */
function redirectToWww({ port, rules }: HeaderProxy, { address }: Server): string {
  const www = `http://www.apex.localhost:${port}`;
  rules.set("apex.localhost", { redirectTo: www });
  rules.set("www.apex.localhost", { server: address });
  return www;
}

/** Waits for WeChat's page, which must have been asked to return to this origin, and returns as it does after 允许. */
async function allow(page: Page, visits: readonly string[], origin: string): Promise<void> {
  await expect(page).toHaveTitle("open.weixin.qq.com");
  const back = returnOf(visits.at(-1));
  expect(back).toMatch(`${origin}/api/auth/callback/wechat?`);
  await page.goto(back);
}

async function attempts(page: Page): Promise<string[]> {
  return (await cookieNames(page)).filter((name) => name.includes("wechat-attempt"));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const setup of SETUPS) {
      test(`behind a proxy that ${setup.title}, a visitor comes from an alias, signs in, changes the language and signs out`, async ({
        page,
        nginx,
        site,
      }) => {
        const visits = await answerForOpenWeixin(page);
        const origin = putInFront(nginx, site, setup);
        const alias = origin.replace("site.", "alias.");
        await page.goto(`${alias}/me`);
        await expect(page).toHaveURL(`${alias}/login?returnTo=/me`);
        await page.getByRole("button", { name: SIGN_IN }).click();
        await expect(page).toHaveURL(`${origin}/login?returnTo=%2Fme&moved=1`);
        await expect(page.getByRole("link", { name: SIGN_IN })).toHaveCount(0);
        await page.getByRole("button", { name: SIGN_IN }).click();
        await allow(page, visits, origin);
        await expect(page).toHaveURL(`${origin}/me`);
        await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
        for (const [button, language] of Object.entries({ EN: "en", 中: "zh-CN" })) {
          await page.getByRole("button", { name: button, exact: true }).click();
          await expect(page.locator("html")).toHaveAttribute("lang", language);
        }
        await page.getByRole("button", { name: "退出登录" }).click();
        await expect(page).toHaveURL(`${origin}/`);
        await expect(page.getByRole("main").getByRole("button", { name: SIGN_IN })).toBeVisible();
        expect(await cookieNames(page)).toEqual([]);
      });
    }

    test("a click on an alias leads to the site's own login page, where the sign-in works and leads back", async ({
      page,
      nginx,
      site,
    }) => {
      const visits = await answerForOpenWeixin(page);
      const origin = putInFront(nginx, site);
      const alias = origin.replace("site.", "alias.");
      await page.goto(`${alias}/me`);
      await expect(page).toHaveURL(`${alias}/login?returnTo=/me`);
      await page.getByRole("button", { name: SIGN_IN }).click();
      await expect(page).toHaveURL(`${origin}/login?returnTo=%2Fme&moved=1`);
      expect(await attempts(page)).toEqual([]);
      await page.getByRole("button", { name: SIGN_IN }).click();
      await allow(page, visits, origin);
      await expect(page).toHaveURL(`${origin}/me`);
      await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();

      // The alias does not see the session. The site's own login page does, and redirects at once.
      await page.goto(`${alias}/login?returnTo=/?from=alias`);
      await page.getByRole("button", { name: SIGN_IN }).click();
      await expect(page).toHaveURL(`${origin}/?from=alias`);
    });

    test("if AUTH_URL only redirects to www, the first click leads there and back, and the second says what is wrong", async ({
      page,
      nginx,
      apex,
    }) => {
      const www = redirectToWww(nginx, apex);
      await page.goto(`${www}/login?returnTo=/me`);
      await page.getByRole("button", { name: SIGN_IN }).click();
      await expect(page).toHaveURL(`${www}/login?returnTo=%2Fme&moved=1`);
      await page.getByRole("button", { name: SIGN_IN }).click();
      const misconfigured = `${www}/login?error=misconfigured&returnTo=%2Fme&moved=1`;
      for (let click = 0; click < 2; click += 1) {
        await expect(page).toHaveURL(misconfigured);
        await expect(page.getByRole("heading", { name: "网站的地址没有配置好" })).toBeVisible();
        await expect(page.getByText("把 AUTH_URL 设为访客实际使用的地址，包括 https 和端口。")).toBeVisible();
        await expect(page.getByRole("link", { name: /微信登录|再试一次/ })).toHaveCount(0);
        const posted = page.waitForResponse((answer) => answer.request().method() === "POST");
        await page.getByRole("button", { name: "再试一次" }).click();
        await posted;
      }
      await expect(page).toHaveURL(misconfigured);
      expect(await cookieNames(page)).toEqual([]);
      await expectToldOnce(page, apex, new URL(www));
    });
  });
}

/** Expects that the server's log has one line about all clicks at other addresses. */
async function expectToldOnce({ request }: Page, server: Server, { host }: URL): Promise<void> {
  // A callback without an attempt is logged. That line comes after the lines of all earlier clicks.
  const failures = () => server.printed().split("cookies").length;
  const before = failures();
  const callback = `${server.address}/api/auth/callback/wechat?code=x&state=${"0".repeat(32)}`;
  await request.get(callback, { headers: { host }, maxRedirects: 0 });
  await expect.poll(failures).toBeGreaterThan(before);
  expect(server.printed().match(/"event":"elsewhere","msg":"A visitor clicked /g)).toHaveLength(1);
}

for (const setup of SETUPS) {
  test(`behind a proxy that ${setup.title}, the login page ${setup.named ? "shows a QR code that works" : "offers no QR code"}`, async ({
    page,
    nginx,
    site,
  }) => {
    await answerForOpenWeixin(page, (url) => `<button onclick='top.location.href = "${returnOf(url)}"'>allow</button>`);
    const origin = putInFront(nginx, site, setup);
    await page.goto(`${origin}/login?returnTo=/me`);
    await expect(page.getByRole("button", { name: SIGN_IN })).toBeVisible();
    await expect(page.getByRole("button", { name: SHOW_CODE })).toHaveCount(setup.named ? 1 : 0);
    if (!setup.named) return;
    await page.getByRole("button", { name: SHOW_CODE }).click();
    await page.frameLocator("iframe").getByRole("button", { name: "allow" }).click();
    await expect(page).toHaveURL(`${origin}/me`);
  });
}

test("an alias offers no QR code, and its frame tells the visitor to use the button", async ({ page, nginx, site }) => {
  const origin = putInFront(nginx, site);
  const alias = origin.replace("site.", "alias.");
  await page.goto(`${alias}/login`);
  await expect(page.getByRole("button", { name: SIGN_IN })).toBeVisible();
  await expect(page.getByRole("button", { name: SHOW_CODE })).toHaveCount(0);
  const headers = { referer: `${alias}/login`, "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin" };
  const frame = await page.request.get(`${site.address}/login/qr`, { headers, maxRedirects: 0 });
  expect(await frame.text()).toContain("请点登录按钮");
  expect(cookiesOf(frame)).toEqual([]);
});

test.describe("in English", () => {
  test.use({ locale: "en-US" });

  test("if AUTH_URL only redirects to www, the second click says what is wrong", async ({ page, nginx, apex }) => {
    const www = redirectToWww(nginx, apex);
    await page.goto(`${www}/`);
    const button = page.getByRole("main").getByRole("button", { name: "Sign in with WeChat" });
    await button.click();
    await expect(page).toHaveURL(`${www}/login?returnTo=%2F&moved=1&lang=en`);
    await button.click();
    await expect(page).toHaveURL(`${www}/login?error=misconfigured&returnTo=%2F&moved=1&lang=en`);
    await expect(page.getByRole("heading", { name: "This site's address is not set up properly" })).toBeVisible();
    await expect(
      page.getByText("set AUTH_URL to the address that visitors use, with https and the port"),
    ).toBeVisible();
    expect(await cookieNames(page)).toEqual([]);
    await expectToldOnce(page, apex, new URL(www));
  });
});

/** The host that a visitor's browser requests, and the origin from which it posts a form. */
interface Visit {
  readonly host: string;
  readonly origin: string;
}

/** The headers that a correct proxy sends to the server for a visit. */
function headersOf({ host, origin }: Visit): Record<string, string> {
  return { "accept-language": "zh-CN", host, origin, "x-forwarded-host": host };
}

/**
 * Opens a page and posts its sign-in form, as a browser without JavaScript would. An empty header is left out.
 */
async function click(
  request: APIRequestContext,
  server: Server,
  path: string,
  visit: Visit,
  changes: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const { origin: _origin, ...headers } = headersOf(visit);
  const page = await (await request.get(`${server.address}${path}`, { headers })).text();
  const forms = [...page.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, fields = ""]) => fields);
  const form = forms.find((fields) => fields.includes('name="returnTo"')) ?? "";
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g);
  const multipart = Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]));
  expect(Object.keys(multipart), page).toContainEqual(expect.stringMatching(/^\$ACTION_/));
  const sent = Object.entries({ ...headersOf(visit), ...changes }).filter(([, value]) => value !== "");
  const options = { multipart, headers: Object.fromEntries(sent), maxRedirects: 0 };
  return request.post(`${server.address}${path}`, options);
}

function cookiesOf(answer: APIResponse): string[] {
  return answer.headersArray().flatMap(({ name, value }) => (name.toLowerCase() === "set-cookie" ? [value] : []));
}

test("a click at the site's own host over http leads to the https login page, which starts the sign-in", async ({
  request,
  secure,
}) => {
  const byHttp = { host: "secure.example", origin: "http://secure.example" };
  const sent = await click(request, secure, "/login?returnTo=/me", byHttp);
  expect(sent.status()).toBe(303);
  expect(sent.headers()["location"]).toBe("https://secure.example/login?returnTo=%2Fme&moved=1");
  expect(cookiesOf(sent)).toEqual([]);

  const byHttps = { host: "secure.example", origin: "https://secure.example" };
  const started = await click(request, secure, "/login?returnTo=%2Fme&moved=1", byHttps);
  expect(started.status()).toBe(303);
  expect(started.headers()["location"]).toMatch(`https://open.weixin.qq.com/connect/qrconnect?appid=${APP_ID}&`);
  expect(cookiesOf(started)).toEqual([expect.stringMatching(/^__Host-wechat-attempt\./)]);
});

test("if https redirects back to http, the second click says what is wrong", async ({ request, secure }) => {
  const byHttp = { host: "secure.example", origin: "http://secure.example" };
  const sent = await click(request, secure, "/login?returnTo=%2Fme&moved=1", byHttp);
  expect(sent.status()).toBe(303);
  expect(sent.headers()["location"]).toBe("/login?error=misconfigured&returnTo=%2Fme&moved=1");
  expect(cookiesOf(sent)).toEqual([]);
});

test("if Vercel's shortest production domain only redirects, the second click says what is wrong", async ({
  request,
  vercel,
}) => {
  const visit = { host: "www.short.example", origin: "https://www.short.example" };
  const first = await click(request, vercel, "/login?returnTo=/me", visit);
  expect(first.status()).toBe(303);
  expect(first.headers()["location"]).toBe("https://short.example/login?returnTo=%2Fme&moved=1");
  expect(cookiesOf(first)).toEqual([]);

  // Vercel redirects to the same path and query on the other domain.
  const second = await click(request, vercel, "/login?returnTo=%2Fme&moved=1", visit);
  expect(second.status()).toBe(303);
  const misconfigured = second.headers()["location"] ?? "";
  expect(misconfigured).toBe("/login?error=misconfigured&returnTo=%2Fme&moved=1");
  expect(cookiesOf(second)).toEqual([]);
  for (const [language, text] of [
    ["zh-CN", "把 AUTH_URL 设为访客实际使用的地址"],
    ["en", "set AUTH_URL to the address that visitors use"],
  ] as const) {
    const headers = { ...headersOf(visit), "accept-language": language };
    expect(await (await request.get(`${vercel.address}${misconfigured}`, { headers })).text()).toContain(text);
  }
});

for (const [sender, headers] of [
  ["another site", { origin: "https://evil.example" }],
  ["a frame without an origin", { origin: "null" }],
  ["another site without an Origin", { origin: "", "sec-fetch-site": "cross-site" }],
  ["a browser with an address that is none", { origin: "http://[", "sec-fetch-site": "same-origin" }],
  ["a prefetch", { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch" }],
] as const) {
  test(`a form that ${sender} sends gets 403, and starts no sign-in`, async ({ request, nginx, site }) => {
    const origin = putInFront(nginx, site);
    const { host } = new URL(origin);
    for (const path of ["/", "/login?returnTo=/me", "/login?returnTo=/me&moved=1"]) {
      const answer = await click(request, site, path, { host, origin }, headers);
      expect([answer.status(), cookiesOf(answer)], path).toEqual([403, []]);
      expect(answer.headers(), path).not.toHaveProperty("location");
      expect(await answer.text()).toContain("这个请求不是从本站的页面发出的");
    }
    const own = await click(request, site, "/login", { host, origin });
    expect(cookiesOf(own)).toEqual([expect.stringMatching(/^wechat-attempt\./)]);
  });
}
