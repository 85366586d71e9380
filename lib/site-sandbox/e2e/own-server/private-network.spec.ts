import { once } from "node:events";
import { createServer } from "node:http";
import { ownServer } from "../../../../e2e/own-server";
import { asFixture, perFile } from "../../../../e2e/per-file";
import { AUTH_SECRET } from "../../../../e2e/servers";
import { expect, test } from "../../../../e2e/test";
import { freePort } from "../../../store/test-redis";
import { signInToSandbox } from "../sign-in";
import { passOn } from "./pass-on";

// A team's sandbox, in production at an address of its network, by http. The browser reaches that address by a proxy.
const ORIGIN = "http://192.168.1.10:3000";

const site = ownServer({ WECHAT_SANDBOX: "1", AUTH_SECRET, AUTH_URL: ORIGIN });
const proxy = perFile(
  async () => {
    const server = await site();
    const port = await freePort();
    const listener = createServer((received, response) => {
      const { pathname, search } = new URL(received.url ?? "");
      passOn(received, response, new URL(pathname + search, server));
    }).listen(port, "127.0.0.1");
    await once(listener, "listening");
    return { listener, server: `http://127.0.0.1:${port}` };
  },
  ({ listener }) => {
    listener.close();
    listener.closeAllConnections();
  },
);

test.use({
  baseURL: ORIGIN,
  proxy: asFixture(async () => ({ server: (await proxy()).server })),
  // Browsers print this error for every site without TLS, except on this machine.
  expectedErrors: /Cross-Origin-Opener-Policy header has been ignored/,
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a sandbox at http in a private network signs in, and offers no QR code in the page", async ({ page }) => {
      await page.goto("/login?returnTo=/me");
      await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
      await expect(page.getByRole("button", { name: "显示二维码" })).toHaveCount(0);
      await signInToSandbox(page);
      await expect(page).toHaveURL(`${ORIGIN}/me`);
      await expect(page.getByRole("main").getByText("林小满").first()).toBeVisible();
      await page.getByRole("button", { name: "退出登录" }).first().click();
      await expect(page.getByRole("button", { name: "微信登录" }).first()).toBeVisible();
    });
  });
}
