import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, hasRedis, startRedis } from "../../../lib/store/test-redis";
import { isIgnored, makeImage, stagesOf } from "../../image";
import { startImage } from "../../image-server";
import { returnOf } from "../../login";
import { composed, DOCUMENTED_LINES, hasNginx, startNginx, withLines } from "../../nginx";
import { answerForOpenWeixin } from "../../open-weixin";
import { asFixture, perFile } from "../../per-file";
import { ROOT } from "../../root";
import { CREDENTIALS } from "../../servers";
import { test as base, expect } from "../../test";
import { userinfo, WeChatApi } from "../../wechat-api";

// The Dockerfile's steps, without Docker; its server twice, as in compose.yaml; and nginx in front, with its own default
// buffers.

type Site = Awaited<ReturnType<typeof site>>;
const site = perFile(
  async () => {
    const [wechat, redis, port] = [
      await WeChatApi.start(),
      hasRedis ? await startRedis() : undefined,
      await freePort(),
    ];
    wechat.reset();
    const image = makeImage();
    const origin = `https://site.localhost:${port}`;
    const env = {
      ...CREDENTIALS,
      AUTH_URL: origin,
      TRUSTED_PROXIES: "1",
      REDIS_URL: redis?.url ?? "",
      WECHAT_STAND_IN: wechat.origin,
    };
    const instances = await Promise.all([startImage(image, env), startImage(image, env)]);
    const stop = async () => {
      for (const instance of instances) instance.kill();
      redis?.server.kill();
      await wechat.stop();
      image.remove();
    };
    // nginx is to listen at the port.
    return { origin, port, instances, stop };
  },
  ({ stop }) => stop(),
);

const test = base.extend<{ site: Site }>({ site: asFixture(site) });

test.beforeAll(async () => {
  // From an empty folder it takes minutes.
  test.setTimeout(600_000);
  await site();
});

test.use({ ignoreHTTPSErrors: true });

const CONFIGS = [
  ["the lines of docs/deploy.md", withLines(DOCUMENTED_LINES)],
  ["docker/nginx.conf", composed()],
] as const;

for (const [name, config] of CONFIGS) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`nginx with TLS and ${name}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled });
      test.skip(!hasNginx, "There is no nginx on this machine.");

      test("a visitor signs in to the image's servers, and out again", async ({ page, site }) => {
        const addresses = site.instances.map(({ address }) => address);
        const stop = await startNginx(config, site.port, addresses);
        try {
          const visits = await answerForOpenWeixin(page);
          await page.goto(`${site.origin}/login?returnTo=/me`);
          await page.getByRole("button", { name: "微信登录" }).click();
          await expect(page).toHaveTitle("open.weixin.qq.com");
          await page.goto(returnOf(visits.at(-1)));
          await expect(page).toHaveURL(`${site.origin}/me`);
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

test("a container's server is not root, is process 1, and ends on SIGTERM", async ({ site }) => {
  const [, instance] = site.instances;
  expect(instance?.isHealthy()).toBe(true);
  if (instance?.process) expect(instance.process).toEqual({ user: 65534, number: 1 });
  expect(await instance?.stop()).toBe(143);
  expect(instance?.isHealthy()).toBe(false);
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
