import type { Page } from "playwright/test";
import { CODE, returnOf, SIGN_IN } from "../../login";
import { answerForOpenWeixin } from "../../open-weixin";
import { type Server, serverPerFile } from "../../own-server";
import { asFixture, perFile } from "../../per-file";
import { CREDENTIALS } from "../../servers";
import { test as base, expect } from "../../test";
import { EXCHANGE, USERINFO, userinfo, WeChatApi } from "../../wechat-api";

// Two deployments of one application. The hosts differ, because a browser shares cookies among all ports of a host.
const STABLE = "http://stable.localhost:23127";
const PREVIEW = "http://preview-1.site.localhost:23128";
const PATH = "/api/auth/callback/wechat";

const AUTH_WECHAT_RELAY_SECRET = "e2e-relay-a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD";

const wechat = perFile(WeChatApi.start, (wechat) => wechat.stop());

/** One of the two deployments, with variables of its own. */
function deployment(origin: string, own: Readonly<Record<string, string>>): () => Promise<Server> {
  const variables = { ...CREDENTIALS, AUTH_WECHAT_RELAY_SECRET, ...own, AUTH_URL: origin };
  return serverPerFile(async () => ({ ...variables, WECHAT_STAND_IN: (await wechat()).origin }), new URL(origin).port);
}

const stable = deployment(STABLE, { AUTH_WECHAT_RELAY_TARGETS: "http://preview-*.site.localhost:23128" });
const preview = deployment(PREVIEW, {
  AUTH_WECHAT_RELAY: STABLE,
  // The two deployments seal their cookies with different secrets.
  AUTH_SECRET: "e2e-preview-Zq7Wx3Cv9Bn5Mk1Lp8Jh4Gf6",
});

const test = base.extend<{ wechat: WeChatApi; stable: Server }>({
  wechat: asFixture(wechat),
  stable: asFixture(stable),
});

test.beforeAll(() => Promise.all([stable(), preview()]));

/** Expects that WeChat was asked to lead back to the stable site. Returns the address that it leads back to. */
function backOf(visit = ""): string {
  const back = new URL(returnOf(visit));
  expect(back.origin + back.pathname).toBe(`${STABLE}${PATH}`);
  expect(back.searchParams.get("state")).toMatch(/^[A-Za-z0-9]{53,128}$/);
  return back.href;
}

/** Expects that a visitor is signed in at the preview, and that the stable site only redirected. */
async function expectSignedIn(page: Page, { calls }: WeChatApi, printed: string): Promise<void> {
  await expect(page).toHaveURL(`${PREVIEW}/me`);
  await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
  expect(await page.context().cookies(STABLE)).toEqual([]);
  expect(calls.map((call) => call.split("?")[0])).toEqual([EXCHANGE, USERINFO]);
  expect(printed).toContain(`"event":"relayed","target":"${PREVIEW}"`);
  expect(printed).not.toContain(CODE);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a sign-in of a preview comes back by the stable site, and ends at the preview", async ({
      page,
      wechat,
      stable,
    }) => {
      wechat.reset();
      const visits = await answerForOpenWeixin(page);
      await page.goto(`${PREVIEW}/login?returnTo=/me`);
      await page.getByRole("main").getByRole("button", { name: SIGN_IN }).click();
      await expect(page).toHaveTitle("open.weixin.qq.com");
      const back = backOf(visits.at(-1));
      await page.goto(back);
      await expectSignedIn(page, wechat, stable.printed());

      // The same address again gets nobody in. Whoever is signed in already goes on.
      await page.goto(back);
      await expect(page).toHaveURL(`${PREVIEW}/me`);
      await page.context().clearCookies();
      await page.goto(back);
      await expect(page).toHaveURL(new RegExp(`^${PREVIEW}/login\\?error=used&`));
      expect(wechat.calls).toHaveLength(2);
    });
  });
}

test("a scan of the QR code in the preview's page signs the whole window in", async ({ page, wechat, stable }) => {
  wechat.reset();
  const visits = await answerForOpenWeixin(
    page,
    (url) =>
      `<script>parent.postMessage('{"type":"status","status":"wxReady"}', "*")</script>
       <button onclick="top.location.href = '${returnOf(url)}'">allow</button>`,
  );
  await page.goto(`${PREVIEW}/login?returnTo=/me`);
  await page.getByRole("button", { name: "显示二维码" }).click();
  await page.frameLocator("iframe").getByRole("button", { name: "allow" }).click();
  await expectSignedIn(page, wechat, stable.printed());
  backOf(visits.at(-1));
  expect(new URL(visits.at(-1) ?? "").searchParams.get("self_redirect")).toBe("false");
});

test("a state that no deployment signed ends at the stable site", async ({ page, wechat }) => {
  wechat.reset();
  await page.goto(`${STABLE}${PATH}?code=${CODE}&state=${"S0".repeat(40)}`);
  await expect(page).toHaveURL(new RegExp(`^${STABLE}/login\\?error=cookies&`));
  expect(wechat.calls).toEqual([]);
});
