import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "playwright/test";
import { addressOf, spawnServer } from "../../../../e2e/server-process";
import { AUTH_SECRET } from "../../../../e2e/servers";

const CHOOSER = "/wechat-sandbox/connect/qrconnect";

test("a page that waits for a scan does not keep a server that is told to stop", async () => {
  const origin = "http://localhost:23155";
  const server = spawnServer({ WECHAT_SANDBOX: "1", AUTH_SECRET, AUTH_URL: origin });
  try {
    const address = await addressOf(server);
    const query = new URLSearchParams({
      appid: "wx73616e64626f7800",
      redirect_uri: `${origin}/api/auth/callback/wechat`,
      response_type: "code",
      scope: "snsapi_login",
      state: "demo1234",
    });
    const chooser = await (await fetch(`${address}${CHOOSER}?${query}`)).text();
    const [, uuid = ""] = /\/connect\/qrcode\/([\w-]+)/.exec(chooser) ?? [];
    expect(uuid).not.toBe("");

    const { hostname, port } = new URL(address);
    const poll = connect(Number(port), hostname);
    await once(poll, "connect");
    poll.write(`GET /wechat-sandbox/connect/l/qrconnect?uuid=${uuid} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    // This is answered later, so the poll has arrived.
    await fetch(`${address}/favicon.svg`);
    const began = performance.now();
    server.kill("SIGTERM");
    const exited = once(server, "exit");
    let heard = "";
    for await (const data of poll) heard += String(data);
    expect(heard).toContain("window.wx_errcode=408;");
    await exited;
    expect(server.exitCode).toBe(143);
    // The sandbox holds a poll for 25 seconds.
    expect(performance.now() - began).toBeLessThan(20_000);
  } finally {
    server.kill("SIGKILL");
  }
});
