import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { violations } from "../../../../e2e/axe";
import { keepLog } from "../../../../e2e/canaries";
import { NEXT, NOTHING } from "../../../../e2e/servers";
import { expect, test } from "../../../../e2e/test";
import { openSandbox } from "../sign-in";

const ORIGIN = "http://localhost:23113";

// The first visit of each page compiles it, beside the builds of other tests.
test.setTimeout(900_000);
test.use({ baseURL: ORIGIN, navigationTimeout: 300_000, actionTimeout: 300_000 });

let server: ChildProcess;
let printed = "";

function start(env: Readonly<Record<string, string>>): void {
  const environment = { ...process.env, ...NOTHING, ...env };
  printed = "";
  server = spawn("node", [NEXT, "dev", "--port", "23113"], { env: environment });
  keepLog(server);
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => (printed += String(data)));
}

async function stop(): Promise<void> {
  server.kill();
  if (server.exitCode === null) await once(server, "exit");
}

test.beforeAll(() => start({}));
test.afterAll(stop);

const inNetwork = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ family, internal }) => family === "IPv4" && !internal)
  .map(({ address }) => address);

for (const [name, address] of [
  ["at 127.0.0.1", "127.0.0.1"],
  ["at this machine's network address", inNetwork[0]],
] as const) {
  test.describe(name, () => {
    const origin = `http://${address}:23113`;
    // Browsers print this error for every site without TLS, except on this machine.
    test.use({ baseURL: origin, expectedErrors: /Cross-Origin-Opener-Policy header has been ignored/ });

    test("pages run their scripts, and the QR code page notices a scan", async ({ page }) => {
      test.skip(address === undefined, "This machine has no network address.");
      await expect.poll(() => printed).toContain("Ready");
      await openSandbox(page);
      const picture = await page.getByRole("img", { name: "二维码" }).getAttribute("src");
      await page.request.get(`/wechat-sandbox/connect/confirm?uuid=${picture?.split("/").at(-1)}`);
      await expect(page.getByRole("status").getByText("扫描成功")).toBeVisible();
      expect(new URL(page.url()).origin).toBe(origin);
    });
  });
}

test("the development server needs no environment variable, and its login works", async ({ page }) => {
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(payload.toString())));
  await expect.poll(() => printed).toContain("Ready");
  await page.goto("/me");
  await expect(page).toHaveURL("/login?returnTo=/me");
  await page.getByRole("button", { name: "微信登录" }).click();
  // A phone cannot reach localhost, so the QR code leads to this machine's network address, if there is one.
  const leadsTo = new RegExp(`二维码指向 http://(?:${inNetwork.join("|")}):23113，`);
  await expect(page.getByText(inNetwork.length > 0 ? leadsTo : "只能在本机打开")).toBeVisible();
  await page.getByRole("button", { name: "允许" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText("林小满")).toBeVisible();
  // In development, React sends the values behind a page to the browser. No token or secret may be among them.
  await expect.poll(() => frames.join("")).toContain("林小满");
  expect(frames.join("")).not.toMatch(/"accessToken"|"refreshToken"|"secrets"|"appSecret"|development-only-/);
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("button", { name: "微信登录" })).toBeVisible();
  const csrf: unknown = await (await page.request.get("/api/auth/csrf")).json();
  const csrfToken = typeof csrf === "object" && csrf && "csrfToken" in csrf ? String(csrf.csrfToken) : "";
  const json = { headers: { "X-Auth-Return-Redirect": "1" }, form: { csrfToken } };
  const hop: unknown = await (await page.request.post("/api/auth/signin/wechat", json)).json();
  expect(hop).toEqual({ url: expect.stringContaining("?state=") });
  const url = typeof hop === "object" && hop && "url" in hop ? String(hop.url) : "";
  expect((await page.request.get(url, { maxRedirects: 0 })).status()).toBe(302);
  expect(printed).toContain("GET /me ");
  // By default Next logs each server action with its arguments, such as an id that a page hides.
  expect(printed).toContain("POST /me ");
  expect(printed).not.toMatch(/ƒ \w+\(/);
  expect(printed).not.toMatch(/code=|state=|secret=|access_token=|openid=/);
});

test("the doctor's page asks the sandbox, and finds nothing wrong", async ({ page }) => {
  await expect.poll(() => printed).toContain("Ready");
  await page.goto("/doctor");
  await expect(page.getByRole("heading", { name: "诊断" })).toBeVisible();
  const checks = page.getByRole("main").getByRole("listitem");
  await expect(checks).not.toHaveCount(0);
  await expect(checks.getByText("没有问题")).toHaveCount(await checks.count());
  expect(await violations(page)).toEqual([]);
});

test("scripts run at AUTH_URL, such as a tunnel's address, and at no other", async () => {
  await stop();
  start({ AUTH_URL: "https://tunnel.example" });
  await expect.poll(() => printed).toContain("Ready");
  const load = async (origin: string) => {
    // What a page loads of the development server. There is no such file.
    return (await fetch(`${ORIGIN}/_next/static/chunks/none.js`, { headers: { origin } })).status;
  };
  expect([await load("https://tunnel.example"), await load("https://other.example")]).toEqual([404, 403]);
});
