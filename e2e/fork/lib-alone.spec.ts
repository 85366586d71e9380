import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import site from "../../package.json" with { type: "json" };
import { callbackOf, cookieNames } from "../login";
import { answerForOpenWeixin } from "../open-weixin";
import { APP_ID, APP_SECRET, AUTH_SECRET } from "../servers";
import { expect, test } from "../test";
import { EXCHANGE, userinfo, WeChatApi } from "../wechat-api";
import { build, makeApp, serve, startCommand } from "./lib-alone/app";
import { readInstructions } from "./lib-alone/readme";

// An empty app becomes a site with a login by what lib/README.md says, and by nothing else.

const PORT = "23117";
const ORIGIN = `http://localhost:${PORT}`;
const README = readInstructions();

/** Pages as a reader of the README writes them. */
const PAGES = {
  "app/orders/page.tsx": `import { requireUser } from "@/lib/auth";

export default async function OrdersPage() {
  const user = await requireUser();
  return <p>Orders of {user.name}</p>;
}
`,
  "app/shop/page.tsx": `import Link from "next/link";

export default function ShopPage() {
  return <Link href="/orders?status=open&page=2">Orders</Link>;
}
`,
};

test.use({ baseURL: ORIGIN });

let made: ReturnType<typeof makeApp> | undefined;
let api: WeChatApi;
let server: ChildProcess | undefined;

test.beforeAll(async () => {
  // It takes a minute on two cores, more where they have other work.
  test.setTimeout(600_000);
  api = await WeChatApi.start();
  made = makeApp(README, PAGES);
  const { status, printed } = await build(made.app);
  expect(status, `next build of the app:\n${printed}`).toBe(0);
  server = await serve(startCommand(made.app, PORT, variables(), api.origin), ORIGIN);
});
test.beforeEach(() => api.reset());
test.afterAll(async () => {
  if (server?.kill("SIGKILL")) await once(server, "exit");
  await api?.stop();
  made?.remove();
});

/** A value for each variable that the README names. */
function variables(): Record<string, string> {
  const values = new Map([
    ["AUTH_WECHAT_APP_ID", APP_ID],
    ["AUTH_WECHAT_APP_SECRET", APP_SECRET],
    ["AUTH_SECRET", AUTH_SECRET],
    ["AUTH_URL", ORIGIN],
  ]);
  const names = [...(README.files[".env.local"] ?? "").matchAll(/^(\w+)=/gm)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? ""]));
}

/** Goes to WeChat by the button, and returns the state that WeChat was asked with. */
async function clickSignIn(page: Page): Promise<string> {
  const visits = await answerForOpenWeixin(page);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveTitle("open.weixin.qq.com");
  const callback = `${ORIGIN}/api/auth/callback/wechat`;
  const documented =
    `https://open.weixin.qq.com/connect/qrconnect?appid=${APP_ID}&redirect_uri=${encodeURIComponent(callback)}` +
    "&response_type=code&scope=snsapi_login&state=STATE#wechat_redirect";
  const asked = visits.at(-1) ?? "";
  const state = /[?&]state=([0-9a-f]{32})/.exec(asked)?.[1] ?? "";
  expect(asked.replace(state, "STATE")).toBe(documented);
  return state;
}

test("the packages that the README installs are the ones that the login imports, in this repository's versions", () => {
  const lib = join(made?.app ?? "", "lib");
  const copied = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(lib, path), "utf8"));
  const imports = [...copied, ...Object.values(README.files)].flatMap((text) =>
    [...text.matchAll(/\b(?:from|import) "((?:@[^/"]+\/)?[^/"]+)/g)].map(([, name = ""]) => name),
  );
  const foreign = imports.filter((name) => !/^(?:\.|@$|node:|next$|react$)/.test(name));
  const versions = new Map(Object.entries(site.dependencies));
  const expected = Object.fromEntries(foreign.map((name) => [name, versions.get(name) ?? "not in package.json"]));
  expect(README.packages, "change the line `npm install` in lib/README.md").toEqual(expected);
});

test("without one of the README's variables the server does not start, and says what is missing", () => {
  const app = made?.app ?? "";
  const { AUTH_SECRET: _, ...others } = variables();
  const { args, options } = startCommand(app, "0", others, api.origin);
  const { status, stderr } = spawnSync("node", args, { ...options, encoding: "utf8", timeout: 60_000 });
  expect(stderr).toContain("AUTH_SECRET is missing");
  expect(stderr).toContain("Every variable is described in .env.local.example.");
  expect(status).toBe(1);
  expect(existsSync(join(app, ".env.local.example"))).toBe(true);
  // Turbopack would also take an `instrumentation.ts` from a folder above the app, and so this repository's.
  expect(README.files).toHaveProperty(["instrumentation.ts"]);
});

test("a click leads to WeChat's documented address, and from there to the nickname and the avatar", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "微信登录" }).click();
  const state = await clickSignIn(page);
  await page.goto(callbackOf(state));
  await expect(page).toHaveURL("/");
  await expect(page.getByText(userinfo.nickname)).toBeVisible();
  const avatar = page.getByRole("presentation");
  await expect(avatar).toHaveAttribute("src", userinfo.headimgurl.replace("http:", "https:"));
  await expect(avatar, "the picture is shown").toHaveJSProperty("naturalWidth", 1);

  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("link", { name: "微信登录" })).toBeVisible();
  expect(await cookieNames(page)).toEqual([]);
});

test("a login that fails leads to the login page with the failure's name, and the next one succeeds", async ({
  page,
}) => {
  await page.goto("/login");
  await page.goto(callbackOf(await clickSignIn(page)).replace(/code=\w+&/, ""));
  await expect(page.getByText("declined", { exact: true })).toBeVisible();
  api.reset({ [EXCHANGE]: { errcode: 40029, errmsg: "invalid code, rid: 1a-2b-3c" } });
  await page.goto(callbackOf(await clickSignIn(page)));
  await expect(page.getByText("expired", { exact: true })).toBeVisible();
  api.reset();
  await page.goto(callbackOf(await clickSignIn(page)));
  await expect(page.getByText(userinfo.nickname)).toBeVisible();
});

for (const [way, open] of [
  ["opened by its address", (page: Page) => page.goto("/orders?status=open&page=2")],
  [
    "opened by a link of the app",
    async (page: Page) => {
      await page.goto("/shop");
      await page.getByRole("link", { name: "Orders" }).click();
    },
  ],
] as const) {
  test(`a page that requires a user, ${way}, leads to the login and back, its query included`, async ({ page }) => {
    await open(page);
    await expect(page).toHaveURL("/login?returnTo=/orders%3Fstatus%3Dopen%26page%3D2");
    await page.goto(callbackOf(await clickSignIn(page)));
    await expect(page).toHaveURL("/orders?status=open&page=2");
    await expect(page.getByText(`Orders of ${userinfo.nickname}`)).toBeVisible();
  });
}
