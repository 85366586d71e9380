import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { z } from "zod";
import { returnOf } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { ROOT } from "../root";
import { stopServer } from "../server-process";
import { CREDENTIALS } from "../servers";
import { expect, test } from "../test";
import { userinfo, WeChatApi } from "../wechat-api";
import { Copy } from "./copy";

const NAME = "约好了";
const ORIGIN = "http://localhost:43154";

/** Every way to call `npm run fork`. */
const WAYS = [
  { name: "renamed", without: [] },
  { name: "without-demo", without: ["demo"] },
  { name: "without-sandbox", without: ["sandbox"] },
  { name: "bare", without: ["demo", "sandbox"] },
] as const;

/** What each part has alone. */
const OWN = {
  demo: { paths: ["app/(demo)/", "lib/account/", "e2e/demo/"], packages: ["shiki"] },
  sandbox: {
    paths: ["lib/sandbox/", "app/(sandbox)/", "e2e/sandbox/"],
    packages: ["better-auth", "wechat-oauth"],
  },
} as const;

/** What only the tests of the recipes need. */
const RECIPES = ["@electric-sql/pglite", "@types/pg", "drizzle-kit", "drizzle-orm", "pg"];

const packageSchema = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** The packages of a package.json. */
function packagesOf(text: string): string[] {
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(text));
  return Object.keys({ ...dependencies, ...devDependencies });
}

for (const { name, without } of WAYS) {
  test(`npm run fork makes another site: ${name}`, async ({ page }) => {
    test.setTimeout(900_000);
    const copy = new Copy(name);
    const printed = await copy.fork("--name", NAME, ...without.flatMap((part) => ["--without", part]));
    expect(printed).toMatch(new RegExp(`^The site is called ${NAME} now\\.$`, "m"));
    expect(printed).toMatch(/^What is left to do:\n(?:- .+\n)+$/m);
    copy.commit();

    const removed = without.flatMap((part) => OWN[part].paths);
    expect(copy.files().filter((path) => removed.some((place) => path.startsWith(place)))).toEqual([]);
    const gone = packagesOf(readFileSync(join(ROOT, "package.json"), "utf8")).filter(
      (each) => !packagesOf(copy.text("package.json")).includes(each),
    );
    expect(gone.sort()).toEqual([...RECIPES, ...without.flatMap((part) => [...OWN[part].packages])].sort());
    for (const path of ["README.md", "README.en.md", "site.config.ts"]) {
      expect(copy.text(path), path).toContain(NAME);
      expect(copy.text(path), path).not.toContain("weixin-login");
    }
    expect(
      readFileSync(join(copy.folder, "public/open-graph.png")).equals(
        readFileSync(join(ROOT, "public/open-graph.png")),
      ),
    ).toBe(false);
    await copy.checkFormat();
    if (without.length < 2) return copy.checkTypes();

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
