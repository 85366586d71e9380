import type { Page } from "playwright/test";
import { z } from "zod";
import { answerForOpenWeixin, answerWithPixel } from "../open-weixin";
import { test as base, expect } from "../test";
import { WeChatApi } from "../wechat-api";
import { buildFork } from "./build";
import { GitHub } from "./github";
import { atGitHub, scannedBy } from "./people";
import { type Fork, STAND_INS, serve } from "./server";

export { expect };

interface Visit {
  /** The server that a test visits. Every path of a page is one of its. */
  fork: Fork;
  /** Chooses who scans WeChat's QR code, and who is signed in at GitHub. Without a name GitHub says no. */
  become(name?: string): Promise<void>;
  /** Signs somebody in with NextAuth's form, which every provider has. */
  login(provider: "wechat" | "github", name?: string, callbackUrl?: string): Promise<void>;
}

interface Shared {
  built: undefined;
  wechat: WeChatApi;
  github: GitHub;
  /** The fork without a database. */
  plain: Fork;
  /** The fork with an adapter. */
  withAdapter: Fork;
}

// A build has less than its share of the machine. A server has to start.
const BUILD_MS = 900_000;
const START_MS = 120_000;

/** A test of the fork. */
export const test = base.extend<Visit, Shared>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed.
    async ({}, use) => {
      await buildFork();
      await use(undefined);
    },
    { scope: "worker", timeout: BUILD_MS },
  ],
  wechat: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const wechat = await WeChatApi.start(STAND_INS.WECHAT_STAND_IN);
      await use(wechat);
      await wechat.stop();
    },
    { scope: "worker" },
  ],
  github: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const github = await GitHub.start(STAND_INS.GITHUB_STAND_IN);
      await use(github);
      await github.stop();
    },
    { scope: "worker" },
  ],
  plain: [({ built: _ }, use) => serve(23133, {}, use), { scope: "worker", timeout: START_MS }],
  withAdapter: [
    ({ built: _ }, use) => serve(23134, { FORK_ADAPTER: "1" }, use),
    { scope: "worker", timeout: START_MS },
  ],
  fork: async ({ plain }, use) => {
    plain.lockOut();
    plain.news();
    await use(plain);
  },
  baseURL: ({ fork }, use) => use(fork.origin),
  become: async ({ page, wechat, github }, use) => {
    // WeChat's page leads back at once.
    const refresh = (address: string) => `<meta http-equiv="refresh" content="0; url=${callbackOf(address)}">`;
    await answerForOpenWeixin(page, refresh);
    await answerWithPixel(page, "https://avatars.githubusercontent.com/*");
    await use(async (name) => {
      wechat.reset(scannedBy(name ?? ""));
      github.person = name === undefined ? undefined : atGitHub(name);
    });
  },
  login: ({ page, become }, use) =>
    use(async (provider, name, callbackUrl = "/fork") => {
      await become(name);
      const { csrfToken } = csrfSchema.parse(await (await page.request.get("/api/auth/csrf")).json());
      const options = { form: { csrfToken, callbackUrl }, maxRedirects: 0 };
      const answer = await page.request.post(`/api/auth/signin/${provider}`, options);
      const address = answer.headers()["location"] ?? "";
      await page.goto(provider === "wechat" ? callbackOf(address) : address);
    }),
});

const csrfSchema = z.object({ csrfToken: z.string() });

/** Where WeChat's page leads back to after 允许. */
function callbackOf(address: string): string {
  const { searchParams } = new URL(address);
  return `${searchParams.get("redirect_uri")}?code=CODE&state=${searchParams.get("state")}`;
}

const userSchema = z.looseObject({ id: z.string(), name: z.string(), role: z.string() });
const sessionSchema = z.object({ user: userSchema, expires: z.iso.datetime() }).nullable();

/** The user whom `/api/auth/session` tells. Undefined when nobody is signed in. */
export async function userOf(page: Page): Promise<z.infer<typeof userSchema> | undefined> {
  const answer: unknown = await (await page.request.get("/api/auth/session")).json();
  return sessionSchema.parse(answer)?.user;
}

/** What a page of the fork shows under a label. */
export function shown(page: Page, label: string) {
  return page.getByRole("status", { name: label });
}

/** The same, where it is JSON. */
export async function jsonOf(page: Page, label: string): Promise<unknown> {
  return JSON.parse((await shown(page, label).textContent()) ?? "");
}
