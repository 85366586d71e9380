import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, hasRedis, startRedis } from "../../../lib/store/test-redis";
import { isIgnored, makeImage, stagesOf } from "../../image";
import { type ImageServer, startImage } from "../../image-server";
import { returnOf } from "../../login";
import { composed, DOCUMENTED_LINES, hasNginx, startNginx, withLines } from "../../nginx";
import { answerForOpenWeixin } from "../../open-weixin";
import { perFile } from "../../per-file";
import { ROOT } from "../../root";
import { CREDENTIALS } from "../../servers";
import { expect, test } from "../../test";
import { userinfo, WeChatApi } from "../../wechat-api";

// The Dockerfile's steps, without Docker; its server twice, as in compose.yaml; and nginx in front, with its own default
// buffers.

const wechat = perFile(WeChatApi.start, (wechat) => wechat.stop());
const redis = perFile(startRedis, ({ server }) => server.kill("SIGKILL"));
const image = perFile(
  async () => makeImage(),
  (image) => image.remove(),
);
/** Where nginx is to listen. */
const port = perFile(freePort, () => {});

const origin = async () => `https://site.localhost:${await port()}`;

function instance(): () => Promise<ImageServer> {
  return perFile(
    async () =>
      startImage(await image(), {
        ...CREDENTIALS,
        AUTH_URL: await origin(),
        TRUSTED_PROXIES: "1",
        REDIS_URL: hasRedis ? (await redis()).url : "",
        WECHAT_STAND_IN: (await wechat()).origin,
      }),
    (instance) => instance.kill(),
  );
}

const [one, other] = [instance(), instance()];

const CONFIGS = [
  ["the lines of docs/deploy.md", withLines(DOCUMENTED_LINES)],
  ["docker/nginx.conf", composed()],
] as const;

test.describe("the image's servers", () => {
  test.use({ ignoreHTTPSErrors: true });

  test.beforeAll(async () => {
    // With IMAGE_FROM_SCRATCH the image is installed and built first.
    test.setTimeout(600_000);
    (await wechat()).reset();
    await Promise.all([one(), other()]);
  });

  for (const [name, config] of CONFIGS) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`behind nginx with TLS and ${name}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ javaScriptEnabled });
        test.skip(!hasNginx, "There is no nginx on this machine.");

        test("sign a visitor in, and out again", async ({ page }) => {
          const site = await origin();
          const stop = await startNginx(config, await port(), [(await one()).address, (await other()).address]);
          try {
            const visits = await answerForOpenWeixin(page);
            await page.goto(`${site}/login?returnTo=/me`);
            await page.getByRole("button", { name: "微信登录" }).click();
            await expect(page).toHaveTitle("open.weixin.qq.com");
            await page.goto(returnOf(visits.at(-1)));
            await expect(page).toHaveURL(`${site}/me`);
            await expect(page.getByRole("main").getByText(userinfo.nickname).first()).toBeVisible();
            await page.getByRole("button", { name: "退出登录" }).first().click();
            await expect(page.getByRole("button", { name: "微信登录" }).first()).toBeVisible();
          } finally {
            await page.goto("about:blank");
            await stop();
          }
        });
      });
    }
  }

  test("are not root, are process 1 of their container, and end on SIGTERM", async () => {
    const instance = await other();
    expect(instance.isHealthy()).toBe(true);
    if (instance.process) expect(instance.process).toEqual({ user: 65534, number: 1 });
    expect(await instance.stop()).toBe(143);
    expect(instance.isHealthy()).toBe(false);
  });
});

test("the image's build takes the commands that the tests take, and no secret", () => {
  const [build = [], last = []] = stagesOf(readFileSync(join(ROOT, "Dockerfile"), "utf8"));
  expect(build.filter(([name]) => name === "RUN").map(([, command]) => command)).toEqual(["npm ci", "npm run build"]);
  expect(last.filter(([name]) => name === "RUN")).toEqual([]);
  for (const path of [
    ".env",
    ".env.local",
    ".env.production.local",
    ".git/config",
    "node_modules/next",
    ".next/BUILD_ID",
  ])
    expect(isIgnored(path), path).toBe(true);
  for (const path of [".env.local.example", "app/(site)/page.tsx", ".npmrc"]) expect(isIgnored(path), path).toBe(false);
});
