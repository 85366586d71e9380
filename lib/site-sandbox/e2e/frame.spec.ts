import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { violations } from "../../../e2e/axe";
import { wholeChromium } from "../../../e2e/chromium.mjs";
import { cookieNames, sessionOf } from "../../../e2e/login";
import { expectStrictPolicy } from "../../../e2e/policy";
import { PROJECTS } from "../../../e2e/servers";
import { expect, test } from "../../../e2e/test";

const ORIGIN = PROJECTS.sandbox.server.origin;

const CHOOSER = "/wechat-sandbox/connect/qrconnect";
const REQUEST = new URLSearchParams({
  appid: "wx73616e64626f7800",
  redirect_uri: `${ORIGIN}/api/auth/callback/wechat`,
  response_type: "code",
  scope: "snsapi_login",
  state: "STATE1",
  login_type: "jssdk",
});

// A page that uses WeChat's script, with another host.
const WX_LOGIN = `<div id="login"></div>
  <script src="${ORIGIN}/wechat-sandbox/connect/zh_CN/htmledition/js/wxLogin.js"></script>
  <script>
    new WxLogin({
      id: "login",
      appid: "wx73616e64626f7800",
      scope: "snsapi_login",
      redirect_uri: encodeURIComponent("${ORIGIN}/api/auth/callback/wechat"),
      state: "STATE1",
      style: "black",
      onReady: (isReady) => show(" ready: ", isReady),
    });
  </script>`;

const WRONG = { redirect_uri: "http://localhost:8000/callback" };

function changed(changes: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams({ ...Object.fromEntries(REQUEST), ...changes });
}

/** A frame of the same size as the one that WeChat's script makes. */
function framed(address: string, sandbox?: string): string {
  const src = address.replaceAll("&", "&amp;");
  return `<iframe src="${src}" ${sandbox ? `sandbox="${sandbox}"` : ""} width="300" height="400" scrolling="no"></iframe>`;
}

test("a visitor shows the QR code, allows in the frame, and the whole window is signed in", async ({ page }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto("/login?returnTo=/me");
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.getByRole("button", { name: "显示二维码" }).click();
  await expect(page.getByText("选一个人，再点「允许」。")).toBeVisible();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("沙盒 · 不是微信")).toBeVisible();
  await expect(frame.getByRole("img", { name: "二维码" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await frame.locator("label", { has: page.locator("input[value=layla]") }).click();
  await frame.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText("ليلى المنصوري")).toBeVisible();
  expect([...origins]).toEqual([ORIGIN]);
});

test("a refusal stays in the frame, as WeChat's does, and the page still works", async ({ page }) => {
  await page.goto("/login?returnTo=/me");
  await page.getByRole("button", { name: "显示二维码" }).click();
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "拒绝" }).click();
  await expect(frame.getByRole("heading", { name: "你已取消此次登录" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "允许" })).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await expect(page).toHaveURL("/login?returnTo=/me");
  expect(await sessionOf(page)).toBeNull();
  await frame.getByRole("button", { name: "重新选择" }).click();
  await frame.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText("林小满")).toBeVisible();
});

test("the frame may run scripts and navigate the window, but not post a form", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "显示二维码" }).click();
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-top-navigation allow-same-origin");
  await expect(frame).toHaveAttribute("allow", `local-network-access ${ORIGIN}`);
  await expect(frame).toHaveAttribute("referrerpolicy", "strict-origin");
  await expect(frame).toHaveAttribute("title", "沙盒的二维码");
  await expect(frame).toHaveAttribute("src", "/login/qr?returnTo=%2F&lang=zh-CN");
});

test("the keyboard opens the frame, chooses, and leaves it again", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "显示二维码" }).press("Enter");
  await expect(page.getByText("选一个人，再点「允许」。")).toBeVisible();
  const inside = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  const frame = page.frameLocator("iframe");
  expect(await inside()).toBe(false);
  await page.keyboard.press("Tab");
  expect(await inside()).toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect(frame.getByRole("radio", { name: "小茶馆" })).toBeChecked();
  await expect(frame.getByText("小茶馆")).toBeVisible();
  for (const name of ["允许", "拒绝"]) {
    await page.keyboard.press("Tab");
    await expect(frame.getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  expect(await inside()).toBe(false);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("button", { name: "重新选择" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("radio", { name: "小茶馆" })).toBeFocused();
});

test("the frame has the requested language, and the page keeps its size", async ({ page }) => {
  await page.context().addCookies([{ name: "lang", value: "en", url: ORIGIN }]);
  await page.goto("/login");
  const card = page.getByRole("main").locator("section").first();
  const before = await card.boundingBox();
  await page.getByRole("button", { name: "Show the QR code" }).click();
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Allow" })).toBeVisible();
  await expect(page.getByText("Choose a person, then click Allow.")).toBeVisible();
  expect(await card.boundingBox()).toEqual(before);
});

test("the page for a frame follows lang and color_scheme, and fits into 220 px", async ({ page }) => {
  await page.setViewportSize({ width: 220, height: 220 });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const colors = new Map<string, string>();
  for (const scheme of ["light", "dark", "auto"]) {
    await page.goto(`${CHOOSER}?${REQUEST}&lang=en&color_scheme=${scheme}`);
    await expect(page.getByRole("button", { name: "Allow" })).toBeInViewport({ ratio: 1 });
    colors.set(scheme, await background());
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    expect(await size()).toEqual([220, 220]);
    if (scheme !== "auto") expect(await violations(page), scheme).toEqual([]);
  }
  expect(colors.get("dark")).not.toBe(colors.get("light"));
  expect(colors.get("auto")).toBe(colors.get("light"));
});

test("the explanation of a problem fits into the smallest frames, in both languages", async ({ page }) => {
  const root = page.locator(":root");
  for (const lang of ["cn", "en"]) {
    for (const wrong of [WRONG, { scope: "snsapi_base" }, { appid: "wx73616e64626f7801" }]) {
      await page.goto(`${CHOOSER}?${changed({ ...wrong, lang })}`);
      for (const [width, height] of [
        [300, 400],
        [220, 400],
        [220, 220],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect(page.getByRole("link")).toBeInViewport({ ratio: 1 });
        const size = await root.evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
        expect(size).toEqual([width, height]);
      }
    }
  }
  for (const color_scheme of ["light", "dark"]) {
    await page.goto(`${CHOOSER}?${changed({ ...WRONG, color_scheme })}`);
    expect(await violations(page), color_scheme).toEqual([]);
  }
});

test("until its script runs, the frame's buttons are disabled, so that no click is lost", async ({ page }) => {
  const html = await (await page.request.get(`${CHOOSER}?${REQUEST}`)).text();
  expect(html.match(/<button[^>]*>(?:允许|拒绝)/g)).toEqual([
    expect.stringContaining('disabled=""'),
    expect.stringContaining('disabled=""'),
  ]);
});

test("with self_redirect=true the frame goes to the callback, and the window stays", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: ORIGIN, locale: "zh-CN" });
  await page.goto("/login");
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement("iframe"), { src })),
    `${CHOOSER}?${REQUEST}&self_redirect=true`,
  );
  await page.frameLocator("iframe").getByRole("button", { name: "允许" }).click();
  // No attempt has that state, so the frame ends on the login page, which may not be framed.
  await expect.poll(() => page.frames().at(-1)?.url()).toBe("chrome-error://chromewebdata/");
  await expect(page).toHaveURL("/login");
  await page.close();
});

test("a decision that was not received can be made again", async ({ page }) => {
  await page.route("**/connect/confirm_reply", (route) => route.fulfill({ status: 200, body: "<html>" }), { times: 1 });
  await page.goto("/login");
  await page.getByRole("button", { name: "显示二维码" }).click();
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "允许" }).click();
  await expect(frame.getByText("沙盒没有收到你的决定，请再点一次。")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await frame.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/");
  expect(await sessionOf(page)).not.toBeNull();
});

test("only the page for a frame may be framed, by any site, as WeChat's may", async ({ request }) => {
  const headersOf = async (query: string) => {
    const headers = (await request.get(`${CHOOSER}?${query}`)).headers();
    expectStrictPolicy(headers["content-security-policy"]);
    return [headers["x-frame-options"], headers["content-security-policy"]?.split("; ").at(-1)];
  };
  expect(await headersOf(String(REQUEST))).toEqual([undefined, "frame-ancestors *"]);
  expect(await headersOf("login_type=jssdk&appid=x")).toEqual([undefined, "frame-ancestors *"]);
  expect(await headersOf("login_type=x&login_type=jssdk")).toEqual(["DENY", "frame-ancestors 'none'"]);
  expect(await headersOf("")).toEqual(["DENY", "frame-ancestors 'none'"]);
});

test.describe("in a page of another site", () => {
  let other: Server;
  let address: string;

  // The page shows the frame's messages, and whether the browser has restored it.
  test.beforeAll(async () => {
    const pages = new Map([
      ["/", framed(`${ORIGIN}${CHOOSER}?${REQUEST}`, "allow-scripts allow-top-navigation allow-same-origin")],
      ["/to-login", framed(`${ORIGIN}${CHOOSER}?${changed({ redirect_uri: `${ORIGIN}/login` })}`)],
      ["/wrong", framed(`${ORIGIN}${CHOOSER}?${changed(WRONG)}`)],
      ["/wrong-without-popups", framed(`${ORIGIN}${CHOOSER}?${changed(WRONG)}`, "allow-scripts allow-top-navigation")],
      ["/wx-login", WX_LOGIN],
    ]);
    other = createServer(({ url = "" }, response) => {
      response
        .setHeader("Content-Type", "text/html")
        .end(`<!doctype html><title>another site</title><output style="position: fixed; bottom: 0"></output>
        <script>
          const show = (...words) => document.querySelector("output").append(...words);
          addEventListener("message", ({ origin, data }) => show(origin, " ", data));
          addEventListener("pageshow", ({ persisted }) => persisted && show(" as it was left"));
        </script>
        ${pages.get(url) ?? ""}`);
    });
    await once(other.listen(0, "127.0.0.1"), "listening");
    const bound = other.address();
    address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/`;
  });
  test.afterAll(() => {
    other.close();
    other.closeAllConnections();
  });

  test("wxLogin.js shows the frame, which takes the window to the callback with a code that is valid", async ({
    page,
  }) => {
    await page.goto(`${address}wx-login`);
    await expect(page.locator("output")).toHaveText(`${ORIGIN} {"type":"status","status":"wxReady"} ready: true`);
    const callback = page.waitForRequest(/\/api\/auth\/callback\/wechat\?/);
    await page.frameLocator("iframe").getByRole("button", { name: "允许" }).click();
    const returned = new URL((await callback).url()).searchParams;
    expect(returned.get("state")).toBe("STATE1");
    // The site did not start this login, so it has not used the code.
    const exchange = new URLSearchParams({
      appid: "wx73616e64626f7800",
      secret: "73616e64626f782d7374616e642d696e",
      code: returned.get("code") ?? "",
      grant_type: "authorization_code",
    });
    const answer = await page.request.get(`/wechat-sandbox/sns/oauth2/access_token?${exchange}`);
    expect(await answer.json()).toMatchObject({ scope: "snsapi_login", openid: expect.stringMatching(/^o.{27}$/) });
  });

  test("after Back to a page that the browser has kept, the frame takes another decision", async ({
    playwright,
    launchOptions,
  }) => {
    // Playwright's own arguments switch the back/forward cache off.
    const ignoreDefaultArgs = ["--disable-back-forward-cache"];
    const browser = await playwright.chromium.launch({ ...launchOptions, ...wholeChromium(), ignoreDefaultArgs });
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(`${address}to-login`);
    const allow = page.frameLocator("iframe").getByRole("button", { name: "允许" });
    await expect(allow).toBeEnabled();
    const box = await allow.boundingBox();
    await allow.click();
    await page.waitForURL(/\/login\?code=/);
    // Playwright's own goBack would wait for a load that never comes.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page.locator("output")).toContainText("as it was left");
    expect(page.url()).toBe(`${address}to-login`);
    // Playwright does not find the frame again, so a mouse click presses the button. The frame learns later than the
    // page that it is back.
    await expect(async () => {
      const before = page.url();
      if (before === `${address}to-login`) await page.mouse.click((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
      expect(before).toMatch(/\/login\?code=/);
    }).toPass({ timeout: 10_000 });
    await browser.close();
  });

  test("a frame that cannot scroll says what is wrong, and opens the page that explains it", async ({ page }) => {
    await page.goto(`${address}wrong`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { name: "redirect_uri 参数错误" })).toBeInViewport({ ratio: 1 });
    await expect(frame.getByText("WECHAT_SANDBOX_CALLBACKS")).toBeInViewport({ ratio: 1 });
    const link = frame.getByRole("link", { name: "在新标签页查看原因" });
    await expect(link).toBeInViewport({ ratio: 1 });
    const popup = page.waitForEvent("popup");
    await link.click();
    await expect((await popup).getByText("应为")).toBeVisible();
    await (await popup).close();
  });

  test.describe("without popups", () => {
    test.use({ expectedErrors: /Blocked opening|allow-popups/ });

    test("the page that explains it replaces the site", async ({ page }) => {
      await page.goto(`${address}wrong-without-popups`);
      await page.frameLocator("iframe").getByRole("link", { name: "在新标签页查看原因" }).click();
      await expect(page.getByText("应为")).toBeVisible();
    });
  });

  test("the frame posts wxReady, and takes the window to the callback", async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("output")).toHaveText(`${ORIGIN} {"type":"status","status":"wxReady"}`);
    const callback = page.waitForRequest(/\/api\/auth\/callback\/wechat\?/);
    await page.frameLocator("iframe").getByRole("button", { name: "允许" }).click();
    expect((await callback).url()).toMatch(/\?code=[\w-]{32,}&state=STATE1$/);
    // The site did not start this login, so nobody is signed in.
    await expect(page).toHaveURL(/\/login\?error=/);
    expect(await sessionOf(page)).toBeNull();
  });

  test("the frame follows a phone, without a click in it", async ({ page }) => {
    await page.goto(address);
    const picture = page.frameLocator("iframe").getByRole("img", { name: "二维码" });
    const uuid = (await picture.getAttribute("src"))?.split("/").at(-1) ?? "";
    const callback = page.waitForRequest(/\/api\/auth\/callback\/wechat\?code=/);
    await page.request.post("/wechat-sandbox/connect/confirm_reply", {
      form: { uuid, person: "lin", decision: "allow" },
    });
    await callback;
  });
});

test("the frame's URL starts an attempt only for a frame of this site", async ({ page }) => {
  await page.goto("/login/qr?returnTo=/me");
  await expect(page).toHaveURL("/login?returnTo=%2Fme");
  expect(await cookieNames(page)).toEqual([]);
  const from = (headers: Record<string, string>) => page.request.get("/login/qr", { headers, maxRedirects: 0 });
  for (const headers of [
    {},
    { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-origin", "Sec-Purpose": "prefetch" },
  ]) {
    const answer = await from(headers);
    expect([answer.status(), answer.headers()["location"]]).toEqual([303, `${ORIGIN}/login?returnTo=%2F`]);
  }
  expect((await page.request.head("/login/qr")).status()).toBe(405);
  expect(await cookieNames(page)).toEqual([]);
  const own = (await from({ "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-origin" })).headers();
  expect(own).toMatchObject({ "cache-control": "private, no-store", "referrer-policy": "strict-origin" });
  expect(own["location"]).toMatch(/\/wechat-sandbox\/connect\/qrconnect\?.*&login_type=jssdk&/);
  expect(await cookieNames(page)).toEqual([expect.stringMatching(/^wechat-attempt\.[0-9a-f]{32}$/)]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("only the button for the full page is shown", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
    await expect(page.getByRole("button", { name: "显示二维码" })).toBeHidden();
  });
});

test.describe("on a phone", () => {
  test.use({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148" });

  test("there is no code to scan, and the sandbox needs none", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByText("沙盒不用扫码")).toBeVisible();
    await expect(page.getByRole("button", { name: "显示二维码" })).toHaveCount(0);
    await page.getByRole("button", { name: "微信登录" }).click();
    await page.getByRole("button", { name: "允许" }).click();
    await expect(page).toHaveURL("/");
    expect(await sessionOf(page)).not.toBeNull();
  });
});

test("under another name of the site there is no frame, because its attempt would be lost", async ({ page }) => {
  await page.goto(`${ORIGIN.replace("localhost", "127.0.0.1")}/login`);
  await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
  await expect(page.getByRole("button", { name: "显示二维码" })).toHaveCount(0);
});
