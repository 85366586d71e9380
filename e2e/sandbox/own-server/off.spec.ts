import { cookieNames, sessionOf } from "../../login";
import { SERVERS } from "../../servers";
import { expect, test } from "../../test";
import { signInToSandbox } from "../sign-in";
import { sandboxAddresses } from "./addresses";

const ADDRESSES = sandboxAddresses();
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

test("the list has the sandbox's pages and routes", () => {
  const paths = ADDRESSES.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["/wechat-sandbox", "/wechat-sandbox/connect/qrconnect", "/wechat-sandbox/sns/userinfo"]),
  );
  expect(ADDRESSES.filter(({ isPage }) => !isPage).length).toBeGreaterThan(3);
});

for (const mode of ["unconfigured", "wechat"] as const) {
  test(`none of the sandbox's paths exists in the mode ${mode}, for any method`, async ({ playwright }) => {
    const site = await playwright.request.newContext({ baseURL: SERVERS[mode].origin });
    const found: string[] = [];
    for (const { path } of ADDRESSES) {
      for (const method of METHODS) {
        const answer = await site.fetch(path, { method, ...(method === "POST" && { form: { a: "b" } }) });
        if (answer.status() !== 404 || "allow" in answer.headers()) found.push(`${answer.status()} ${method} ${path}`);
      }
    }
    expect(found).toEqual([]);
    await site.dispose();
  });
}

test("each of the paths exists if the sandbox is on, and no page may be indexed", async ({ playwright }) => {
  const site = await playwright.request.newContext({ baseURL: SERVERS.sandbox.origin });
  for (const { path, isPage } of ADDRESSES) {
    const answer = await site.get(path, { maxRedirects: 0 });
    // A QR code exists only as long as its ticket, and this uuid has none.
    if (!path.includes("/qrcode/")) expect(answer.status(), path).not.toBe(404);
    if (isPage) expect(await answer.text(), path).toMatch(/<meta name="robots" content="noindex/);
  }
  await site.dispose();
});

test.describe("in the mode wechat", () => {
  test.use({ baseURL: SERVERS.wechat.origin });

  test("a session of the sandbox is not valid, even with the same secret", async ({ page, browser }) => {
    const sandbox = await browser.newContext({ baseURL: SERVERS.sandbox.origin, locale: "zh-CN" });
    const visitor = await sandbox.newPage();
    await signInToSandbox(visitor);
    await expect(visitor).toHaveURL("/me");
    // Cookies ignore ports, so the sandbox's cookies are valid for this site's origin.
    await page.context().addCookies(await sandbox.cookies());
    await sandbox.close();
    expect(await cookieNames(page)).toContain("authjs.session-token");
    await page.goto("/me");
    await expect(page).toHaveURL("/login?returnTo=/me");
    expect(await sessionOf(page)).toBeNull();
  });
});
