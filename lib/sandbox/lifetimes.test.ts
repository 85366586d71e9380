import { expect, test } from "vitest";
import { ask, tokensOf } from "./api/test-api.ts";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "./apps.ts";
import { openGrant } from "./grant.ts";
import { ticketOf } from "./login/ticket.ts";
import type { Sandbox } from "./sandbox.ts";
import {
  apiRequest,
  codeInsideWeChat,
  codeOf,
  exchangeRequest,
  noted,
  testSandbox,
  ticketFor,
} from "./test-sandbox.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const succeeds = async (sandbox: Sandbox, request: Request) => !(await ask(sandbox, request))["errcode"];

/** Each row makes something, and returns a function that tells whether it is still valid. */
test.each<[what: string, seconds: number, begin: (sandbox: Sandbox) => Promise<() => Promise<boolean>>]>([
  [
    "a code of a website",
    10 * MINUTE,
    async (sandbox) => {
      const codes = [await codeOf(sandbox), await codeOf(sandbox)];
      return () => succeeds(sandbox, exchangeRequest(codes.pop() ?? ""));
    },
  ],
  [
    "a code inside WeChat",
    5 * MINUTE,
    async (sandbox) => {
      const { appId: appid, appSecret: secret } = OFFICIAL_ACCOUNT;
      const codes = [
        await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT),
        await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT),
      ];
      return () => succeeds(sandbox, exchangeRequest(codes.pop() ?? "", { appid, secret }));
    },
  ],
  [
    "the edit of a person, which does not fit into a code",
    10 * MINUTE,
    async (sandbox) => {
      const code = await codeOf(sandbox, "lin", { nickname: "改过" });
      return async () => (await openGrant(sandbox, "code", WEBSITE_APP, code))?.person.nickname === "改过";
    },
  ],
  [
    "an access token",
    2 * HOUR,
    async (sandbox) => {
      const { access_token, openid } = await tokensOf(sandbox);
      return () => succeeds(sandbox, apiRequest("/sns/auth", { access_token, openid }));
    },
  ],
  [
    "a refresh token",
    30 * 24 * HOUR,
    async (sandbox) => {
      const { refresh_token } = await tokensOf(sandbox);
      const refresh = { appid: WEBSITE_APP.appId, grant_type: "refresh_token", refresh_token };
      return () => succeeds(sandbox, apiRequest("/sns/oauth2/refresh_token", refresh));
    },
  ],
  [
    "a QR code",
    5 * MINUTE,
    async (sandbox) => {
      const uuid = await ticketFor(sandbox);
      return async () => (await ticketOf(sandbox, uuid)) !== undefined;
    },
  ],
  [
    "the list of requests",
    HOUR,
    async (sandbox) => {
      await ask(sandbox, apiRequest("/sns/auth", {}));
      return async () => (await noted(sandbox)).length > 0;
    },
  ],
])("%s lives for %d seconds, and no longer", async (_what, seconds, begin) => {
  const sandbox = testSandbox();
  const isThere = await begin(sandbox);
  sandbox.pass(seconds - 1);
  expect(await isThere()).toBe(true);
  sandbox.pass(1);
  expect(await isThere()).toBe(false);
});
