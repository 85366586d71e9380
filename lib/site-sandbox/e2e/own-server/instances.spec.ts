import { createClient } from "@redis/client";
import type { APIRequestContext } from "playwright/test";
import { z } from "zod";
import { asFixture, perFile } from "../../../../e2e/per-file";
import { test as base, expect } from "../../../../e2e/test";
import { site } from "../../../../site.config";
import { fillIn } from "../../../sandbox/e2e/clients/form";
import { APP } from "../../../sandbox/e2e/clients/test";
import { hasRedis, startRedis } from "../../../store/test-redis";
import { openSandbox } from "../sign-in";
import { type Instances, startInstances } from "./instances";

const redis = perFile(startRedis, ({ server }) => server.kill("SIGKILL"));
const instances = perFile(
  async () => startInstances((await redis()).url),
  ({ stop }) => stop(),
);

const test = base.extend<{ redis: Awaited<ReturnType<typeof redis>>; instances: Instances }>({
  redis: asFixture(redis),
  instances: asFixture(instances),
  baseURL: ({ instances }, use) => use(instances.origin),
});

test.skip(!hasRedis, "There is no redis-server on this machine.");

const SANDBOX = "/wechat-sandbox";
const tokensSchema = z.object({ access_token: z.string(), refresh_token: z.string(), openid: z.string() });

/** The URL of the QR code page for a login at this origin. */
function addressOf(origin: string): string {
  const asked = new URLSearchParams({
    appid: APP.appId,
    redirect_uri: `${origin}/api/auth/callback/wechat`,
    response_type: "code",
    scope: "snsapi_login",
    state: "instancesStateInstancesState1234",
  });
  return `${origin}${SANDBOX}/connect/qrconnect?${asked}`;
}

/** Signs in on the QR code page, and returns the code. */
async function codeOf({ origin }: Instances): Promise<string> {
  const callback = await fillIn(addressOf(origin));
  return new URL(callback).searchParams.get("code") ?? "";
}

/** Calls the sandbox's API at the given instance, or at the next in turn. */
async function ask(
  request: APIRequestContext,
  endpoint: string,
  params: Record<string, string>,
  instance = "",
): Promise<unknown> {
  return JSON.parse(await (await request.get(`${instance}${SANDBOX}/sns/${endpoint}`, { params })).text());
}

function exchange(request: APIRequestContext, code: string): Promise<unknown> {
  const params = { appid: APP.appId, secret: APP.appSecret, code, grant_type: "authorization_code" };
  return ask(request, "oauth2/access_token", params);
}

test("a phone and a computer can use different instances", async ({ page, instances }) => {
  const { origin, each, turns } = instances;
  await openSandbox(page);
  const picture = await page.getByRole("img", { name: "二维码" }).getAttribute("src");
  const uuid = picture?.split("/").at(-1);
  const confirm = `${origin}${SANDBOX}/connect/confirm?uuid=${uuid}`;
  expect((await fetch(confirm)).status).toBe(200);
  await expect(page.getByRole("status").getByText("扫描成功")).toBeVisible();
  // One instance made the ticket. The other knows it, too.
  for (const instance of each) {
    const poll = await fetch(`${instance}${SANDBOX}/connect/l/qrconnect?uuid=${uuid}`);
    expect(await poll.text()).toContain("wx_errcode=404;");
  }
  await fillIn(confirm, { person: "layla" });
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("main").getByText("ليلى المنصوري")).toBeVisible();
  const served = turns.map(({ instance }) => instance);
  expect(served.filter((instance) => instance === 0).length).toBeGreaterThan(5);
  expect(served.filter((instance) => instance === 1).length).toBeGreaterThan(5);
});

test("a code works once across all instances", async ({ request, instances }) => {
  const code = await codeOf(instances);
  const before = instances.turns.length;
  const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(request, code)));
  expect(answers.filter((answer) => tokensSchema.safeParse(answer).success)).toHaveLength(1);
  const used = expect.objectContaining({ errcode: 40163 });
  expect(answers.filter((answer) => used.asymmetricMatch(answer))).toHaveLength(7);
  // Other requests take turns, too, such as those of a page that another test left open.
  const exchanges = instances.turns.slice(before).filter(({ path }) => path.includes("/sns/oauth2/access_token?"));
  expect(exchanges).toHaveLength(8);
  expect(new Set(exchanges.map(({ instance }) => instance))).toEqual(new Set([0, 1]));
});

test("a refresh and the list of requests are the same at every instance", async ({ request, instances, redis }) => {
  const { refresh_token, openid } = tokensSchema.parse(await exchange(request, await codeOf(instances)));
  const [one = "", other = ""] = instances.each;
  const refresh = { appid: APP.appId, grant_type: "refresh_token", refresh_token };
  await ask(request, "oauth2/refresh_token", refresh, one);

  // Two hours pass, but only in the store. An instance that reads the store finds the access token expired.
  const client = await createClient({ url: redis.url }).connect();
  const key = `${site.redisPrefix}sandbox:extended_token:${refresh_token.slice(0, 16)}`;
  const [madeAt, until] = z.tuple([z.int(), z.int()]).parse(JSON.parse((await client.get(key)) ?? "null"));
  await client.set(key, JSON.stringify([madeAt, until - 7200]), { expiration: "KEEPTTL" });
  client.destroy();

  const { access_token } = tokensSchema.parse(await ask(request, "oauth2/refresh_token", refresh, other));
  expect(await ask(request, "auth", { access_token, openid }, one)).toMatchObject({ errcode: 0 });
  for (const instance of instances.each) {
    // A response does not wait until its request is on the list.
    const list = async () => (await request.get(`${instance}${SANDBOX}?lang=en`)).text();
    await expect.poll(list).toContain("The access_token is valid, and belongs to this openid.");
    await expect
      .poll(list)
      .toContain("The access_token had not expired, so it stays the same and is valid for two hours from now.");
    await expect.poll(list).toContain("The access_token had expired, so there is a new one.");
  }
});

test("while the store does not answer, the pages say so, and the computer's page still shows the phone", async ({
  request,
  instances: { origin },
  redis,
}) => {
  const addresses = [
    `${origin}${SANDBOX}?lang=en`,
    `${addressOf(origin)}&lang=en`,
    `${origin}${SANDBOX}/connect/confirm?uuid=${"A".repeat(16)}&lang=en`,
  ];
  redis.server.kill("SIGSTOP");
  try {
    const [inspector, computer, phone] = await Promise.all(
      addresses.map(async (address) => {
        const answer = await request.get(address);
        expect(answer.status(), address).toBe(200);
        const html = await answer.text();
        expect(html, address).toMatch(/The (?:sandbox&#39;s )?store does not answer/);
        return html;
      }),
    );
    expect(inspector).toContain("The people on the phone");
    expect(computer).toContain('name="decision"');
    expect(computer).not.toContain("/connect/l/qrconnect");
    expect(phone).not.toContain('name="decision"');
  } finally {
    redis.server.kill("SIGCONT");
  }
});
