import type { ChildProcess } from "node:child_process";
import type { Page } from "playwright/test";
import site from "../../package.json" with { type: "json" };
import { returnOf } from "../login";
import { answerForHost, answerForOpenWeixin, answerWithPixel } from "../open-weixin";
import { stopServer } from "../server-process";
import { CREDENTIALS } from "../servers";
import { expect, test } from "../test";
import { WeChatApi } from "../wechat-api";
import type { Copy } from "./copy";
import { makeSite } from "./forked";
import { GITHUB_APP, GitHub } from "./github";
import { atGitHub, scannedBy } from "./people";
import { RECIPES } from "./recipes";

// A site that is made of this starter as its pages say: `npm run fork`, and then every recipe that can be combined.

const ORIGIN = "http://localhost:23151";
const GITHUB = "http://localhost:23152";

/** A page that the team writes below /admin. */
const ADMIN_PAGE = `import { requireAdmin } from "@/lib/auth";

export default async function ReportsPage({ searchParams }: PageProps<"/admin/reports">) {
  await requireAdmin();
  const { year } = await searchParams;
  return <h1>Reports of {year}</h1>;
}
`;

let copy: Copy;
let wechat: WeChatApi;
let github: GitHub;
let server: ChildProcess | undefined;

test.use({ baseURL: ORIGIN });
// Each test goes on with the database of the one before.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(900_000);
  copy = await makeSite("example", ["demo"]);
  const versions = new Map(Object.entries({ ...site.dependencies, ...site.devDependencies }));
  for (const recipe of RECIPES) {
    const packages = copy.follow(`docs/recipes/${recipe}.md`);
    for (const [name, version] of Object.entries(packages))
      expect(versions.get(name), `${recipe}: ${name}`).toBe(version);
    copy.commit();
  }
  copy.write("app/(site)/admin/reports/page.tsx", ADMIN_PAGE);
  await copy.checkFormat();
  // No recipe changes the sandbox, or what `npm run fork` does.
  const untouched = ["lib/sandbox/**", "scripts/{fork,steps}.test.ts"];
  await copy.unitTests(...untouched.flatMap((pattern) => ["--exclude", pattern]));
  await copy.build();
  wechat = await WeChatApi.start();
  github = await GitHub.start(GITHUB);
  await start();
});
test.afterAll(async () => {
  if (server) await stopServer(server);
  await wechat?.stop();
  await github?.stop();
});

// Every page loads the script of recipe foreign-hosts.
test.beforeEach(({ page }) => answerForAnalytics(page));

/** Starts the site in the mode `wechat`, with its database in the folder `.data`. */
async function start(): Promise<void> {
  const env = { ...CREDENTIALS, ...GITHUB_APP, DATABASE_URL: "file://.data" };
  const standIns = { WECHAT_STAND_IN: wechat.origin, GITHUB_STAND_IN: GITHUB };
  server = await copy.start(ORIGIN, { ...env, ...standIns }, "answer-for-wechat.mjs", "fork/answer-for-github.mjs");
}

/** Signs in with WeChat on the login page, and waits for the page that the visitor was sent from. */
async function signIn(page: Page, name: string, path: string): Promise<void> {
  wechat.reset(scannedBy(name));
  // WeChat's page leads back at once.
  await answerForOpenWeixin(page, (url) => `<meta http-equiv="refresh" content="0; url=${returnOf(url)}">`);
  if (!page.url().includes("/login")) await page.goto(path);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveURL(path);
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/me");
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL("/");
}

/** The value of a field on the profile page. */
const field = (page: Page, name: string) => page.getByRole("main").locator("dt", { hasText: name }).locator("+ dd");

test("a person who signs in has a row, and the same one at the next login", async ({ page }) => {
  await signIn(page, "Newcomer", "/me");
  const registered = await field(page, "注册时间").textContent();
  const id = await field(page, "本站 id").textContent();
  expect(registered).toMatch(/20\d\d年/);
  await signOut(page);
  await signIn(page, "Newcomer", "/me");
  await expect(field(page, "注册时间")).toHaveText(registered ?? "");
  await expect(field(page, "本站 id")).toHaveText(id ?? "");
});

test("the API answers 401 to strangers, and a visitor who is signed in reads and writes", async ({ page, request }) => {
  expect((await request.get("/api/profile")).status()).toBe(401);
  expect((await request.post("/api/orders", { data: { product: "tea", amount: 1 } })).status()).toBe(401);
  await signIn(page, "Newcomer", "/orders");
  await page.getByLabel("product").fill("tea");
  await page.getByRole("button", { name: "POST /api/orders" }).click();
  await expect(page.getByRole("status")).toHaveText(/^OK: /);
  expect(await (await page.request.get("/api/profile")).json()).toMatchObject({ name: "Newcomer" });
});

test.describe("an order that is refused", () => {
  test.use({ expectedErrors: /the server responded with a status of (?:400|413)/ });

  test("stays in the form, and the page says why", async ({ page }) => {
    await signIn(page, "Newcomer", "/orders");
    await page.getByLabel("product").fill("tea");
    await page.getByLabel("amount").fill("500");
    await page.getByRole("button", { name: "POST /api/orders" }).click();
    await expect(page.getByRole("status")).toHaveText(/amount/);
    await expect(page.getByLabel("product")).toHaveValue("tea");
    await page.getByLabel("product").fill("龙".repeat(6000));
    await page.getByRole("button", { name: "POST /api/orders" }).click();
    await expect(page.getByRole("status")).toHaveText("HTTP 413");
  });
});

test("a client component knows the visitor", async ({ page }) => {
  await signIn(page, "Newcomer", "/comment");
  // What is typed before the script has loaded is lost.
  await expect(async () => {
    await page.getByLabel("comment").fill("");
    await page.getByLabel("comment").fill("hello");
    await expect(page.getByText("Newcomer: hello")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.goto("/board");
  await expect(page.getByRole("status")).toHaveText("Newcomer");
});

test("a script and an image of other hosts pass the policy", async ({ page }) => {
  const reports = await answerForAnalytics(page);
  await answerWithPixel(page, "https://images.example.com/poster.png");
  await page.goto("/gallery");
  await expect(page.getByRole("img", { name: "Poster" })).toHaveJSProperty("naturalWidth", 1);
  await expect(() => expect(reports).toEqual(["/script.js", "/visit"])).toPass();
});

test("only an admin sees /admin, and comes back to the very path and query after the login", async ({ page }) => {
  await signIn(page, "Newcomer", "/admin/reports");
  await expect(page.getByText("404")).toBeVisible();
  await signOut(page);
  await signIn(page, "Owner", "/me");
  const id = await field(page, "本站 id").textContent();
  await page.goto("about:blank");
  // A PGlite belongs to one process.
  if (server) await stopServer(server);
  expect(await copy.run("scripts/user.mjs", "scripts/user.mjs", id ?? "", "admin")).toContain('"role":"admin"');
  await start();
  await page.goto("/admin/reports?year=2026");
  await expect(page).toHaveURL("/login?returnTo=/admin/reports%3Fyear%3D2026");
  await signIn(page, "Owner", "/admin/reports?year=2026");
  await expect(page.getByRole("heading", { name: "Reports of 2026" })).toBeVisible();
});

test("a banned person loses the session at once, and is refused with the site's own text", async ({
  page,
  browser,
}) => {
  const theirs = await browser.newPage({ baseURL: ORIGIN, locale: "zh-CN" });
  await answerForAnalytics(theirs);
  await signIn(theirs, "Newcomer", "/me");
  await signIn(page, "Owner", "/admin/reports");
  await page.goto("/admin");
  await expect(page.getByRole("listitem").filter({ hasText: "Newcomer" })).toHaveCount(1);
  await page.getByRole("button", { name: "停用 Newcomer" }).click();
  await expect(page.getByRole("button", { name: "恢复 Newcomer" })).toBeVisible();
  await theirs.goto("/me");
  await expect(theirs).toHaveURL("/login?returnTo=/me");
  wechat.reset(scannedBy("Newcomer"));
  await theirs.getByRole("button", { name: "微信登录" }).click();
  await expect(theirs.getByText("这个账号已被停用。")).toBeVisible();
  await theirs.close();
  await page.getByRole("button", { name: "恢复 Newcomer" }).click();
  await expect(page.getByRole("button", { name: "停用 Newcomer" })).toBeVisible();
});

test("GitHub is linked to the user who is signed in, and leads to the same user from then on", async ({ page }) => {
  await answerForGitHub(page, "Octavia");
  await signIn(page, "Owner", "/me");
  const id = await field(page, "本站 id").textContent();
  await page.getByRole("button", { name: "绑定 GitHub" }).click();
  await expect(field(page, "GitHub")).toHaveText("已绑定");
  await expect(field(page, "本站 id")).toHaveText(id ?? "");
  await signOut(page);
  await page.goto("/login?returnTo=/me");
  await page.getByRole("button", { name: "用 GitHub 登录" }).click();
  await expect(page).toHaveURL("/me");
  await expect(field(page, "本站 id")).toHaveText(id ?? "");
  await expect(page.getByRole("main").getByText("Owner")).toBeVisible();
});

test("somebody else's account at GitHub is refused, and a newcomer's gets a row of its own", async ({
  page,
  browser,
}) => {
  const theirs = await browser.newPage({ baseURL: ORIGIN, locale: "zh-CN" });
  await answerForAnalytics(theirs);
  await signIn(theirs, "Newcomer", "/me");
  await answerForGitHub(theirs, "Octavia");
  await theirs.getByRole("button", { name: "绑定 GitHub" }).click();
  await expect(theirs.getByText("这个 GitHub 账号已经属于本站的另一个用户。")).toBeVisible();
  await theirs.close();
  await answerForGitHub(page, "Mona");
  await page.goto("/login?returnTo=/me");
  await page.getByRole("button", { name: "用 GitHub 登录" }).click();
  await expect(field(page, "本站 id")).toHaveText(/^github_\d+$/);
});

/** Answers for the host of the script, which reports each visit. Returns the paths that are asked for. */
async function answerForAnalytics(page: Page): Promise<string[]> {
  const paths: string[] = [];
  await page.route("https://analytics.example.com/**", (route) => {
    paths.push(new URL(route.request().url()).pathname);
    const headers = { "Access-Control-Allow-Origin": "*" };
    const body = 'fetch("https://analytics.example.com/visit")';
    return route.fulfill({ contentType: "text/javascript", headers, body });
  });
  return paths;
}

/** Leads the browser from github.com to the stand-in, where this person is signed in. */
async function answerForGitHub(page: Page, name: string): Promise<void> {
  github.person = atGitHub(name);
  await answerWithPixel(page, "https://avatars.githubusercontent.com/*");
  await answerForHost(page, "github.com", (url) => {
    const { pathname, search } = new URL(url);
    return `<meta http-equiv="refresh" content="0; url=${GITHUB}${pathname}${search.replaceAll("&", "&amp;")}">`;
  });
}
