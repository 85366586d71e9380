import { once } from "node:events";
import { get } from "node:http";
import { connect, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { WEBSITE_APP } from "./apps.ts";
import { createSandbox, type RunningSandbox } from "./create.ts";
import { isReachable } from "./listen.ts";

let sandbox: RunningSandbox;
afterEach(() => sandbox.close());

/** A request over the network. `fetch` is the tests' own. */
async function ask(url: string): Promise<string> {
  const [response] = await once(get(url), "response");
  let text = "";
  for await (const part of response) text += part;
  return text;
}

test("listens at both addresses of localhost, at a free port, and knows its URL then", async () => {
  sandbox = createSandbox();
  const url = await sandbox.listen();
  expect(sandbox.url).toBe(url);
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  const { port } = new URL(url);
  expect(await ask(`http://127.0.0.1:${port}/sns/auth`)).toContain("41001");
  expect(await ask(`${url}/sns/auth`)).toContain("41001");
  await sandbox.close();
  await expect(ask(`${url}/sns/auth`)).rejects.toThrow();
});

test("stops at once, although it holds a poll", async () => {
  sandbox = createSandbox();
  const url = await sandbox.listen();
  const query = `appid=${WEBSITE_APP.appId}&redirect_uri=${encodeURIComponent(`${url}/a`)}&response_type=code&scope=snsapi_login`;
  const [, uuid] = /qrcode\/([\w-]{16})/.exec(await ask(`${url}/connect/qrconnect?${query}`)) ?? [];
  const poll = get(`${url}/connect/l/qrconnect?uuid=${uuid}`);
  const cut = once(poll, "error");
  // The server has the request when it has answered another one on the same kind of connection.
  await once(poll, "finish");
  await ask(`${url}/sns/auth`);
  await sandbox.close();
  expect(await cut).toMatchObject([{ code: "ECONNRESET" }]);
});

test("sends no chunks to a client of HTTP/1.0, which does not know them", async () => {
  sandbox = createSandbox();
  const socket = connect(Number(new URL(await sandbox.listen()).port), "127.0.0.1");
  socket.end("GET /connect/qrconnect HTTP/1.0\r\nHost: localhost\r\n\r\n");
  let answer = "";
  for await (const part of socket) answer += part;
  expect(answer).not.toMatch(/^transfer-encoding:/im);
  expect(answer).toMatch(/\r\n\r\n<!doctype html>.*<\/html>$/s);
});

test("says that a port is in use", async () => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  sandbox = createSandbox();
  await expect(sandbox.listen({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
});

test("a phone reaches it at every address but those of this machine alone", () => {
  sandbox = createSandbox();
  expect(["localhost", "127.0.0.1", "::1"].filter(isReachable)).toEqual([]);
  expect(["0.0.0.0", "::", "192.168.1.5"].filter(isReachable)).toHaveLength(3);
});
