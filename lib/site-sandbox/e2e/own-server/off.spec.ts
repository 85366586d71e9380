import { cookieNames, sessionOf } from "../../../../e2e/login";
import { ownServer } from "../../../../e2e/own-server";
import { asFixture } from "../../../../e2e/per-file";
import { CREDENTIALS, PROJECTS } from "../../../../e2e/servers";
import { expect, test } from "../../../../e2e/test";
import { signInToSandbox } from "../sign-in";
import { ADDRESSES, PAGE_ADDRESSES } from "./addresses";

const SANDBOX = PROJECTS.sandbox.server.origin;

// The site in its other modes.
const unconfigured = ownServer({});
const wechat = ownServer({ ...CREDENTIALS, AUTH_URL: "http://localhost" });

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

test("none of the sandbox's paths exists in another mode, for any method: a plain 404 page answers", async ({
  playwright,
}) => {
  for (const baseURL of [await unconfigured(), await wechat()]) {
    const site = await playwright.request.newContext({ baseURL });
    const found: string[] = [];
    for (const path of ADDRESSES) {
      for (const method of METHODS) {
        const answer = await site.fetch(path, { method, ...(method === "POST" && { form: { a: "b" } }) });
        if (answer.status() !== 404 || "allow" in answer.headers()) found.push(`${answer.status()} ${method} ${path}`);
        if (method !== "GET") continue;
        expect(await answer.text(), path).toContain("没有这一页</h1>");
        expect(answer.headers()["content-security-policy"], path).toContain("frame-ancestors 'none'");
      }
    }
    expect(found, baseURL).toEqual([]);
    await site.dispose();
  }
});

test("each of the paths exists if the sandbox is on, and no page may be indexed", async ({ playwright }) => {
  const site = await playwright.request.newContext({ baseURL: SANDBOX });
  for (const path of ADDRESSES) {
    const answer = await site.get(path, { maxRedirects: 0 });
    // A QR code exists only as long as its ticket, and this uuid has none.
    if (!path.includes("/qrcode/")) expect(answer.status(), path).not.toBe(404);
    if (PAGE_ADDRESSES.includes(path))
      expect(await answer.text(), path).toMatch(/<meta name="robots" content="noindex/);
  }
  await site.dispose();
});

test.describe("in the mode wechat", () => {
  // Cookies ignore ports, so the sandbox's cookies are valid for this site's hostname.
  test.use({ baseURL: asFixture(async () => (await wechat()).replace("127.0.0.1", "localhost")) });

  test("a session of the sandbox is not valid, even with the same secret", async ({ page, browser }) => {
    const sandbox = await browser.newContext({ baseURL: SANDBOX, locale: "zh-CN" });
    const visitor = await sandbox.newPage();
    await signInToSandbox(visitor);
    await expect(visitor).toHaveURL("/me");
    await page.context().addCookies(await sandbox.cookies());
    await sandbox.close();
    expect(await cookieNames(page)).toContain("authjs.session-token");
    await page.goto("/me");
    await expect(page).toHaveURL("/login?returnTo=/me");
    expect(await sessionOf(page)).toBeNull();
  });
});
