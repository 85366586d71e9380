import type { Page } from "playwright/test";
import { returnOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { stopServer } from "../server-process";
import { CREDENTIALS } from "../servers";
import { expect, test } from "../test";
import { userinfo, WeChatApi } from "../wechat-api";
import type { Copy } from "./copy";
import { makeSite, NAME } from "./forked";

const ORIGIN = "http://localhost:23154";

/** The ways to call `npm run fork`. The one that is missing, `--without demo`, is in example.spec.ts. */
const WAYS = [
  { name: "renamed", without: [] },
  { name: "without-sandbox", without: ["sandbox"] },
  { name: "bare", without: ["demo", "sandbox"] },
] as const;

for (const { name, without } of WAYS) {
  test(`npm run fork makes another site: ${name}`, async ({ page }) => {
    test.setTimeout(900_000);
    const copy = await makeSite(name, without);
    await copy.checkFormat();
    // The other ways make the same edits, and their types are checked.
    if (without.length === 0) return;
    if (without.length === 1) return copy.checkTypes();

    expect(copy.files().filter((path) => path.startsWith("scripts/"))).toEqual([]);
    expect(copy.text("package.json")).not.toContain('"fork"');
    await copy.unitTests();
    const routes = await copy.build();
    expect(routes).toContain("/api/auth/[...nextauth]");
    for (const path of ["/wechat-sandbox", "/guide", "/errors"]) expect(routes).not.toContain(path);
    await signsInWithWeChat(page, copy);
    await saysTheNextStep(page, copy);
  });
}

async function signsInWithWeChat(page: Page, copy: Copy): Promise<void> {
  const wechat = await WeChatApi.start();
  wechat.reset();
  const env = { ...CREDENTIALS, WECHAT_STAND_IN: wechat.origin };
  const server = await copy.start(ORIGIN, env, "answer-for-wechat.mjs");
  const visits = await answerForOpenWeixin(page);
  await page.goto(ORIGIN);
  await expect(page).toHaveTitle(NAME);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  await page.goto(returnOf(visits.at(-1)));
  await expect(page.getByRole("main").getByText(userinfo.nickname)).toBeVisible();
  await page.goto("about:blank");
  await stopServer(server);
  await wechat.stop();
}

async function saysTheNextStep(page: Page, copy: Copy): Promise<void> {
  const server = await copy.start(ORIGIN, {});
  await page.goto(`${ORIGIN}/login`);
  await expect(page.getByText("AUTH_WECHAT_APP_SECRET")).toBeVisible();
  await expect(page.getByRole("button", { name: "微信登录" })).toHaveCount(0);
  await expect(page.getByText("WECHAT_SANDBOX")).toHaveCount(0);
  await page.goto("about:blank");
  await stopServer(server);
}
