import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "playwright/test";
import { AT_THE_LIMITS, click, expectSignedIn, headOf, ORIGIN } from "../../answer-head";
import { ANSWER_FOR_WECHAT, addressOf } from "../../server-process";
import { AUTH_SECRET, CREDENTIALS, NOTHING } from "../../servers";
import { EXCHANGE, tokens, userinfo } from "../../wechat-api";

test("npm start passes SIGTERM on, and a visitor who is just coming back from WeChat is signed in", async () => {
  // WeChat's answer comes when the server has been told to stop.
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const wechat = createServer(async (request, response) => {
    asked();
    await mayAnswer;
    response.end(JSON.stringify(request.url?.startsWith(EXCHANGE) ? tokens : userinfo));
  }).listen(0, "127.0.0.1");
  await once(wechat, "listening");
  const place = wechat.address();
  const standIn = `http://127.0.0.1:${typeof place === "object" ? place?.port : ""}`;

  const env = { ...NOTHING, ...CREDENTIALS, AUTH_SECRET, AUTH_URL: ORIGIN, WECHAT_STAND_IN: standIn };
  const npm = spawn("npm", ["start", "--", "--port", "0", "--hostname", "127.0.0.1"], {
    env: { ...process.env, ...env, NODE_OPTIONS: `--import ${ANSWER_FOR_WECHAT}` },
    // So that the test can end what npm may leave behind.
    detached: true,
  });
  try {
    const address = await addressOf(npm);
    const { cookies, location } = await click(address, "/me");
    const state = new URL(location).searchParams.get("state");
    const signedIn = headOf(address, `/api/auth/callback/wechat?code=CODE&state=${state}`, cookies);
    await isAsked;
    npm.kill("SIGTERM");
    // It takes no new visitors.
    await expect(async () => expect(fetch(address)).rejects.toThrow()).toPass();
    answer();
    expectSignedIn(await signedIn, "/me", AT_THE_LIMITS, "while the server stops");
    // Next holds the pipe, too, so it closes when both have ended.
    await once(npm, "close");
    expect(npm.exitCode).toBe(143);
  } finally {
    wechat.close();
    wechat.closeAllConnections();
    try {
      if (npm.pid) process.kill(-npm.pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
  }
});
