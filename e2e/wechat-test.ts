import { ORIGIN } from "./login";
import { addressOf, spawnServer, stopServer } from "./server-process";
import { CREDENTIALS } from "./servers";
import { test as base, expect } from "./test";
import { WeChatApi } from "./wechat-api";

export { expect };

interface Shared {
  /** The stand-in for WeChat's API that the worker's site calls. */
  api: WeChatApi;
  /** The origin of the worker's site. */
  origin: string;
}

/**
 * A test of the site in the mode `wechat`. Each worker has a site and a WeChat of its own, so test files run side by
 * side. Before each test WeChat forgets its calls, and every login succeeds again.
 */
export const test = base.extend<{ wechat: WeChatApi }, Shared>({
  api: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that no fixture is needed.
    async ({}, use) => {
      const api = await WeChatApi.start();
      await use(api);
      await api.stop();
    },
    { scope: "worker" },
  ],
  origin: [
    async ({ api }, use) => {
      const env = { ...CREDENTIALS, AUTH_URL: ORIGIN, WECHAT_STAND_IN: api.origin };
      const server = spawnServer(env, new URL(ORIGIN).port);
      await addressOf(server);
      await use(ORIGIN);
      await stopServer(server);
    },
    // Its time does not count against the timeout of a test.
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ origin }, use) => use(origin),
  wechat: [
    async ({ api }, use) => {
      api.reset();
      await use(api);
    },
    { auto: true },
  ],
});
