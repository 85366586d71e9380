import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "playwright/test";
import { fillIn } from "./clients/form";
import { addressOf, spawnServer } from "./server-process";
import { APP_ID, APP_SECRET, AUTH_SECRET, STAND_IN } from "./servers";
import { EXCHANGE, tokens, USERINFO, userinfo, WeChatApi } from "./wechat-api";

// By default nginx accepts 4,096 bytes of response headers, and answers 502 if there are more. By then the code is used
// up. So the response that signs a visitor in must stay well below. The tests count the bytes that the server sends.
const ORDINARY = 3000;
const AT_THE_LIMITS = 3500;

// Longer than most origins.
const ORIGIN = "https://login-of-a-team-with-quite-a-long-name.weixin.example.com";

const LONGEST_PATH = `/${"r".repeat(511)}`;
// WeChat's tokens have had 107 to 150 characters over the years.
const TOKEN = "x".repeat(150);

let api: WeChatApi;
const servers: ChildProcess[] = [];

test.beforeAll(async () => {
  expect(ORIGIN).toHaveLength(65);
  api = await WeChatApi.start();
});
test.afterAll(() => {
  for (const server of servers) server.kill("SIGKILL");
  return api.stop();
});

async function startServer(env: Record<string, string>): Promise<string> {
  const server = spawnServer({ ...env, AUTH_SECRET, AUTH_URL: ORIGIN });
  servers.push(server);
  return addressOf(server);
}

/** Starts a sign-in over HTTP, and returns the cookies and the redirect to WeChat. */
async function click(address: string, callbackUrl: string) {
  const csrf = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const cookie = csrf.headers.getSetCookie().map(pair).join("; ");
  const body = new URLSearchParams({ csrfToken, callbackUrl });
  const options = { method: "POST", body, headers: { cookie }, redirect: "manual" } as const;
  const started = await fetch(`${address}/api/auth/signin/wechat`, options);
  const cookies = [cookie, ...started.headers.getSetCookie().map(pair)].join("; ");
  return { cookies, location: started.headers.get("location") ?? "" };
}

const pair = (line: string) => line.split(";")[0] ?? "";

/** Requests the callback, and returns the status line and the headers of the response, byte for byte. */
async function headOf(address: string, path: string, cookies: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${new URL(ORIGIN).host}`, `Cookie: ${cookies}`];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  let received = "";
  for await (const data of socket) {
    received += String(data);
    if (received.includes("\r\n\r\n")) break;
  }
  return received.slice(0, received.indexOf("\r\n\r\n") + 4);
}

function expectSignedIn(head: string, returnTo: string, limit: number, what: string): void {
  expect(head).toMatch(/^HTTP\/1\.1 303 /);
  expect(head).toContain(`\r\nlocation: ${returnTo}\r\n`);
  expect(head).toContain("__Host-authjs.session-token=");
  const bytes = Buffer.byteLength(head);
  process.stdout.write(`head of the callback's response, ${what}: ${bytes} bytes\n`);
  expect(bytes, head).toBeLessThanOrEqual(limit);
}

test("the response that signs a visitor in has headers small enough for nginx", async () => {
  const address = await startServer({
    AUTH_WECHAT_APP_ID: APP_ID,
    AUTH_WECHAT_APP_SECRET: APP_SECRET,
    WECHAT_STAND_IN: STAND_IN,
    NODE_OPTIONS: "--import ./e2e/answer-for-wechat.mjs",
  });
  const longAvatar = `https://thirdwx.qlogo.cn/mmopen/${"a".repeat(224)}`;
  for (const [what, profile, returnTo, limit] of [
    ["for an ordinary visitor", {}, "/me", ORDINARY],
    [
      "for a name that WeChat accepts",
      { nickname: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦" },
      "/me",
      ORDINARY,
    ],
    [
      "with every value at its limit",
      { nickname: "鹤".repeat(64), headimgurl: longAvatar },
      LONGEST_PATH,
      AT_THE_LIMITS,
    ],
    ["with emoji", { nickname: "👨‍👩‍👧‍👦".repeat(32), headimgurl: longAvatar }, LONGEST_PATH, AT_THE_LIMITS],
    ["with quotes", { nickname: '"\\'.repeat(64), headimgurl: longAvatar }, LONGEST_PATH, AT_THE_LIMITS],
    [
      "with an avatar URL that needs escapes",
      { nickname: "鹤".repeat(64), headimgurl: `https://thirdwx.qlogo.cn/?${"\\".repeat(115)}` },
      LONGEST_PATH,
      AT_THE_LIMITS,
    ],
  ] as const) {
    const granted = { ...tokens, access_token: TOKEN, refresh_token: TOKEN };
    api.reset({ [EXCHANGE]: granted, [USERINFO]: { ...userinfo, ...profile } });
    const { cookies, location } = await click(address, returnTo);
    const state = new URL(location).searchParams.get("state");
    const head = await headOf(address, `/api/auth/callback/wechat?code=CODE&state=${state}`, cookies);
    expectSignedIn(head, returnTo, limit, what);
  }
});

test("the same response in the sandbox has headers small enough for nginx", async () => {
  const address = await startServer({ WECHAT_SANDBOX: "1" });
  for (const [person, returnTo, limit] of [
    ["lin", "/me", ORDINARY],
    ["teahouse", "/me", ORDINARY],
    ["teahouse", LONGEST_PATH, AT_THE_LIMITS],
  ] as const) {
    const { cookies, location } = await click(address, returnTo);
    const callback = await fillIn(location.replace(ORIGIN, address), { person });
    const head = await headOf(address, callback.slice(ORIGIN.length), cookies);
    expectSignedIn(head, returnTo, limit, `in the sandbox for ${person}, with a path of ${returnTo.length} characters`);
  }
});
