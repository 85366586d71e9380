import tls from "node:tls";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { network } from "@/lib/test-network";
import { exchangeCode, getUserinfo, isWeChatError, refreshTokens, type WeChatApp, type WeChatError } from "./index.ts";
import { app, tokenAnswer } from "./test-app.ts";
import { AUTHORITY } from "./test-certificates.ts";
import { type Misbehaviour, pour, startServer, type TestServer } from "./test-server.ts";

// What an answer can do on the wire, from real HTTPS servers to Node's own `fetch`.

const MEGABYTE = 1024 * 1024;
const SPACES = Buffer.alloc(MEGABYTE, " ");
const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
// For answers that never end. All others take far less than the default.
const IMPATIENT = { timeoutSeconds: 0.2 };

let servers: TestServer[] = [];

// The mocks would read every answer, too, and keep it.
beforeAll(() => network.close());

beforeEach(() => {
  // Node 20 learns of an authority only when it starts, so each connection is told of this one.
  const create = tls.createSecureContext;
  vi.spyOn(tls, "createSecureContext").mockImplementation((options) => create({ ...options, ca: AUTHORITY }));
});

afterEach(() => {
  for (const server of servers) server.stop();
  servers = [];
});

async function start(...how: Parameters<typeof startServer>) {
  const server = await startServer(...how);
  servers.push(server);
  return server;
}

/** The error of an exchange with this server, which is one of the library's own and tells nothing secret. */
async function failure(server: TestServer, changes: Partial<WeChatApp> = {}): Promise<WeChatError> {
  const caught = await exchangeCode({ ...app, apiBase: server.base, ...changes }, CODE).catch(
    (error: unknown) => error,
  );
  if (!isWeChatError(caught)) throw new Error("The exchange was expected to fail with a WeChatError.");
  const shown = `${inspect(caught, { depth: 9 })} ${JSON.stringify(caught)} ${caught.stack}`;
  for (const secret of [app.appSecret, CODE, server.base]) expect(shown).not.toContain(secret);
  return caught;
}

const json = (value: unknown): Misbehaviour => {
  return (response) => void response.setHeader("Content-Type", "text/plain").end(JSON.stringify(value));
};

test("a good answer is taken", async () => {
  const server = await start(json(tokenAnswer));
  const tokens = await exchangeCode({ ...app, apiBase: server.base }, CODE);
  expect(tokens).toMatchObject({ openid: tokenAnswer.openid });
});

describe("the time limit ends an answer that", () => {
  test.each<[string, Misbehaviour]>([
    ["does not come", () => {}],
    ["stops after its head", (response) => response.writeHead(200).flushHeaders()],
    [
      "drips",
      (response) => {
        const timer = setInterval(() => response.write(" "), 5);
        response.once("close", () => clearInterval(timer));
      },
    ],
  ])("%s, and closes the connection", async (_name, misbehave) => {
    const server = await start(misbehave);
    expect(await failure(server, IMPATIENT)).toMatchObject({ kind: "network", reason: "timeout", retryable: false });
    await server.closed();
    expect(server.paths.length).toBeLessThan(2);
  });
});

describe("an exchange is sent once, and the error says why there is no answer, where the server", () => {
  const broken = { kind: "network", reason: "broken", retryable: false };
  const status = (status: number) => ({ kind: "http", status, retryable: false });
  const unreadable = { kind: "not_json", retryable: false };
  const wrong = (field: string) => ({ kind: "shape", field, retryable: false });

  test.each<[string, Misbehaviour, object]>([
    ["resets before the answer", (_response, connection) => connection.reset(), broken],
    [
      "resets in the middle",
      (response, connection) => void response.write('{"access_token":"AC', () => connection.reset()),
      broken,
    ],
    ["closes before the answer", (response) => void response.destroy(), broken],
    [
      "closes before the announced end",
      (response) => void response.writeHead(200, { "Content-Length": "1000" }).write("{", () => response.socket?.end()),
      broken,
    ],
    ["does not speak HTTP", (response) => void response.socket?.end("220 smtp.example.com ESMTP\r\n\r\n"), broken],
    [
      "sends a head of 1 MB",
      (response) => void response.socket?.end(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(MEGABYTE)}\r\n\r\n{}`),
      broken,
    ],
    [
      "says gzip and sends none",
      (response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end("{}"),
      broken,
    ],
    ["redirects", (response) => void response.writeHead(302, { Location: "/elsewhere" }).end(), status(302)],
    ["redirects for good", (response) => void response.writeHead(308, { Location: "/elsewhere" }).end(), status(308)],
    ["answers 204", (response) => void response.writeHead(204).end(), status(204)],
    ["answers 404", (response) => void response.writeHead(404).end("Not found"), status(404)],
    ["answers 429", (response) => void response.writeHead(429, { "Retry-After": "60" }).end(), status(429)],
    ["answers 500", (response) => void response.writeHead(500).end(JSON.stringify(tokenAnswer)), status(500)],
    ["answers 503", (response) => void response.writeHead(503).end(), status(503)],
    ["answers nothing", (response) => void response.end(), unreadable],
    [
      "answers a web page",
      (response) => void response.setHeader("Content-Type", "text/html").end("<html>busy</html>"),
      unreadable,
    ],
    [
      "answers bytes that are no text",
      (response) => void response.end(Buffer.from([0xff, 0xfe, 0x00, 0xc3])),
      unreadable,
    ],
    ["answers a list", json([tokenAnswer]), unreadable],
    ["answers brackets to the limit", (response) => void response.end("[".repeat(64 * 1024)), unreadable],
    ["answers a number as a token", json({ ...tokenAnswer, access_token: 1 }), wrong("access_token")],
    ["answers an object as an openid", json({ ...tokenAnswer, openid: {} }), wrong("openid")],
    ["answers a list of scopes", json({ ...tokenAnswer, scope: ["snsapi_login"] }), wrong("scope")],
    ["answers a text as an errcode", json({ ...tokenAnswer, errcode: "0" }), wrong("errcode")],
    ["answers null as a lifetime", json({ ...tokenAnswer, expires_in: null }), wrong("expires_in")],
  ])("%s", async (_name, misbehave, expected) => {
    const server = await start(misbehave);
    expect(await failure(server)).toMatchObject(expected);
    expect(server.paths).toEqual([expect.stringMatching(/^\/sns\/oauth2\/access_token\?/)]);
  });
});

describe("no answer is read beyond 64 KB, and the connection is closed, where it", () => {
  const longer = { kind: "not_json", message: expect.stringContaining("longer than 64 KB") };
  // One megabyte of spaces in a kilobyte. A gzip file may be made of many such parts.
  const bomb = gzipSync(SPACES);

  test.each<[string, Misbehaviour, object]>([
    ["has 200 MB", (response) => pour(response, SPACES, 200), longer],
    [
      "announces 200 MB",
      (response) => {
        response.setHeader("Content-Length", 200 * MEGABYTE);
        pour(response, SPACES, 200);
      },
      longer,
    ],
    [
      "unpacks to 200 GB",
      (response) => {
        response.setHeader("Content-Encoding", "gzip");
        pour(response, bomb, 200 * 1024);
      },
      longer,
    ],
    [
      "has 200 MB and the status 500",
      (response) => pour(response.writeHead(500), SPACES, 200),
      { kind: "http", status: 500 },
    ],
  ])("%s", async (_name, misbehave, expected) => {
    let sent = 0;
    const server = await start((response, connection, request) => {
      response.once("close", () => {
        sent = request.socket.bytesWritten;
      });
      misbehave(response, connection, request);
    });
    const before = process.memoryUsage().rss;
    expect(await failure(server)).toMatchObject(expected);
    await server.closed();
    // The rest of what was sent lies in the buffers of both sides of the connection.
    expect(sent).toBeLessThan(50 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEGABYTE);
  });
});

describe("no request is sent, or tried again, to a server whose certificate", () => {
  test.each([
    ["is self-signed", "selfSigned", "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["is of another name", "ofAnotherName", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["has expired", "expired", "CERT_HAS_EXPIRED"],
  ] as const)("%s", async (_name, certificate, code) => {
    const server = await start(json(tokenAnswer), certificate);
    expect(await failure(server)).toMatchObject({ kind: "network", reason: "certificate", code, retryable: false });
    await expect(refreshTokens({ ...app, apiBase: server.base }, "REFRESH")).rejects.toMatchObject({ code });
    expect(server.paths).toEqual([]);
  });
});

test("a call that uses nothing up is tried again after a reset, and after a server's error", async () => {
  let calls = 0;
  const server = await start((response, connection) => {
    calls += 1;
    if (calls === 1) connection.reset();
    else if (calls === 2) response.writeHead(502).end();
    else response.end(JSON.stringify({ openid: tokenAnswer.openid, nickname: "南山野鹤" }));
  });
  const grant = { accessToken: tokenAnswer.access_token, openid: tokenAnswer.openid };
  expect(await getUserinfo({ ...app, apiBase: server.base }, grant)).toMatchObject({ nickname: "南山野鹤" });
  expect(server.paths).toHaveLength(3);
});

test("an exchange is tried again where nothing listens, as nothing has arrived", async () => {
  const server = await start(json(tokenAnswer));
  server.stop();
  expect(await failure(server)).toMatchObject({ kind: "network", reason: "refused", retryable: true });
  expect(server.paths).toEqual([]);
});
