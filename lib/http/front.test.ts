import { once } from "node:events";
import { createServer, type RequestListener, type ServerOptions } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { inFront, MOST_ADDRESS_BYTES, MOST_FORM_BYTES, MOST_PARAMETERS, type Shortcut } from "./front";

// Requests are written byte for byte, because no client sends all of these.

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Next's place: it answers how much of a body it got, a little later. */
const later: RequestListener = async (request, response) => {
  await new Promise(setImmediate);
  let bytes = 0;
  for await (const part of request) bytes += part.length;
  response.end(`${request.url} got ${bytes}`);
};

/** A server with the front, and what its listener has seen. */
async function serve(options: ServerOptions = {}, next = later, shortcut: Shortcut = () => undefined) {
  const seen: (string | undefined)[] = [];
  const exceptions = { uploads: { "/upload": 50_000 }, isFile: (path: string) => path === "/favicon.svg" };
  const listener: RequestListener = (request, response) => {
    seen.push(request.url);
    return next(request, response);
  };
  const server = createServer(options, inFront(listener, exceptions, shortcut)).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { seen, open: () => connect(port, "127.0.0.1") };
}

const head = (first: string, ...fields: string[]) => `${[first, "Host: localhost", ...fields].join("\r\n")}\r\n\r\n`;
const get = (path: string) => head(`GET ${path} HTTP/1.1`, "Connection: close");
const post = (path: string, ...fields: string[]) => head(`POST ${path} HTTP/1.1`, ...fields);
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

/** Everything that arrives until an answer contains a text, or until the server closes. */
async function until(socket: Socket, text: string): Promise<string> {
  let received = "";
  for await (const data of socket.iterator({ destroyOnReturn: false })) {
    received += String(data);
    if (received.includes(text)) break;
  }
  return received;
}

async function ask(request: string) {
  const { seen, open } = await serve();
  const socket = open();
  socket.write(request);
  const answer = await until(socket, "</html>");
  socket.destroy();
  return { seen, answer, status: Number(answer.slice(9, 12)) };
}

test.each([
  ["an address that is too long", get(`/${"x".repeat(MOST_ADDRESS_BYTES)}`)],
  ["a query with too many parameters", get(`/login?${"a&".repeat(MOST_PARAMETERS)}`)],
])("%s gets 414, in both languages, and goes no further", async (_name, request) => {
  const { seen, answer, status } = await ask(request);
  expect([status, seen]).toEqual([414, []]);
  expect(answer).toContain("这个地址太长");
  expect(answer).toContain("This address is too long");
});

/** Next, which does not know the action of a form: the answer of `action-handler.js`. */
const unknownAction: RequestListener = (request, response) => {
  response.setHeader("x-nextjs-action-not-found", "1");
  response.setHeader("content-type", "text/plain");
  response.setHeader("Content-Length", 26);
  response.statusCode = 409;
  // With Next's compression.
  if (request.url === "/login") response.writeHead(409);
  response.end("Server Action unavailable.");
};

test.each(["/login", "/plain"])(
  "a form of another release at %s gets a page that says so, in both languages, with a link to itself",
  async (path) => {
    const { open } = await serve({}, unknownAction);
    const socket = open();
    socket.write(`${post(path, "Content-Length: 3", "Content-Type: multipart/form-data; boundary=x")}a=b`);
    const answer = await until(socket, "</html>");
    expect(answer).toMatch(/^HTTP\/1\.1 409 /);
    expect(answer).toContain("text/html; charset=utf-8");
    expect(answer).toContain('<a href="">重新打开这一页</a>');
    expect(answer).toContain('<a href="">Reload this page</a>');
    expect(answer).not.toMatch(/Content-Length: 26|Server Action/);
  },
);

test("the site's own script gets Next's answer to an action of another release", async () => {
  const { open } = await serve({}, unknownAction);
  const socket = open();
  socket.write(`${post("/login", "Content-Length: 3", "Next-Action: 40eae3ec96444d57ffb8c51cdac5cc38bd0195c67f")}a=b`);
  expect(await until(socket, "unavailable.")).toMatch(/Content-Length: 26[\s\S]*Server Action unavailable\.$/);
});

test("the longest address passes", async () => {
  const parameters = "a&".repeat(MOST_PARAMETERS - 2);
  for (const path of [`/${"x".repeat(MOST_ADDRESS_BYTES - 1)}`, `/?${parameters}${"x".repeat(1000)}`]) {
    expect((await ask(get(path))).seen).toEqual([path]);
  }
});

test.each([
  ["TRACE / HTTP/1.1", 405],
  ["PROPFIND / HTTP/1.1", 405],
  ["POST /favicon.svg HTTP/1.1", 405],
  ["OPTIONS /favicon.svg?x HTTP/1.1", 405],
  ["GET * HTTP/1.1", 400],
  ["OPTIONS * HTTP/1.1", 400],
  ["GET http://evil.example/ HTTP/1.1", 400],
  ["GET /a/%df?b=%df HTTP/1.1", 400],
])("%s gets %d and goes no further", async (first, status) => {
  const refused = await ask(head(first));
  expect([refused.status, refused.seen]).toEqual([status, []]);
  expect(/\r\nAllow: /.test(refused.answer)).toBe(status === 405);
});

test.each([get("/"), get("/favicon.svg"), head("TRACE / HTTP/1.1")])(
  "every answer has the headers: %j",
  async (request) => {
    const { seen, open } = await serve();
    const socket = open();
    socket.write(request);
    const answer = await until(socket, "\r\n\r\n");
    expect(answer).toContain("\r\nX-Content-Type-Options: nosniff\r\n");
    expect(answer).toContain("\r\nCross-Origin-Resource-Policy: same-origin\r\n");
    expect(answer).toContain("\r\nStrict-Transport-Security: max-age=63072000\r\n");
    expect(seen.length).toBeLessThan(2);
  },
);

test("a body goes on when it has arrived whole, and not before", async () => {
  const { seen, open } = await serve();
  const form = "x".repeat(MOST_FORM_BYTES / 4);
  for (const [length, ...parts] of [
    ["Content-Length: 16000", form, form, form, form],
    ["Transfer-Encoding: chunked", ...[form, form, form, form].map(chunk), chunk("")],
  ]) {
    const socket = open();
    socket.write(post("/login", length ?? ""));
    const last = parts.pop() ?? "";
    for (const part of parts) await new Promise((written) => socket.write(part, written));
    // Another request is answered meanwhile, so what was sent before it has arrived.
    const other = open();
    other.write(get("/other"));
    await until(other, "/other got 0");
    expect(seen).not.toContain("/login");
    socket.write(last);
    expect(await until(socket, " got ")).toContain("/login got 16000");
    expect(seen.splice(0)).toEqual(["/other", "/login"]);
    socket.destroy();
  }
});

test("an empty body goes on", async () => {
  const { open } = await serve();
  for (const request of [
    post("/a", "Content-Length: 0"),
    post("/a", "Transfer-Encoding: chunked") + chunk(""),
    post("/a"),
  ]) {
    const socket = open();
    socket.write(request);
    expect(await until(socket, " got ")).toContain("/a got 0");
    socket.destroy();
  }
});

test("a body that says that it is too long gets 413 before it comes, in both languages", async () => {
  const { seen, answer, status } = await ask(post("/login", `Content-Length: ${MOST_FORM_BYTES + 1}`));
  expect([status, seen]).toEqual([413, []]);
  expect(answer).toContain("提交的内容太长");
  expect(answer).toContain("What was sent is too long");
});

test("a body that turns out to be too long gets 413 at once, and the connection serves the next request", async () => {
  const { seen, open } = await serve();
  const socket = open();
  socket.write(post("/login", "Transfer-Encoding: chunked") + chunk("x".repeat(MOST_FORM_BYTES)));
  socket.write(chunk("x"));
  expect(await until(socket, "</html>")).toMatch(/^HTTP\/1\.1 413 /);
  for (let part = 0; part < 100; part += 1) socket.write(chunk("x".repeat(MOST_FORM_BYTES)));
  socket.write(chunk("") + get("/next"));
  expect(await until(socket, " got ")).toContain("/next got 0");
  expect(seen).toEqual(["/next"]);
});

test("an upload that the settings allow goes on at once, and only so many bytes", async () => {
  const { seen, open } = await serve();
  for (const path of ["/upload", "/upload/photo?x=1"]) {
    const socket = open();
    socket.write(post(path, "Content-Length: 50000"));
    const other = open();
    other.write(get("/other"));
    await until(other, "/other got 0");
    expect(seen.splice(0)).toEqual([path, "/other"]);
    socket.write("x".repeat(50_000));
    expect(await until(socket, " got ")).toContain(`${path} got 50000`);
    socket.destroy();
  }
  for (const path of ["/upload", "/uploads", "/login?/upload"]) {
    const length = path === "/upload" ? 50_001 : 50_000;
    expect((await ask(post(path, `Content-Length: ${length}`))).status, path).toBe(413);
  }
  const unsaid = await ask(post("/upload", "Transfer-Encoding: chunked") + chunk("x".repeat(MOST_FORM_BYTES + 1)));
  expect([unsaid.status, unsaid.seen]).toEqual([413, []]);
});

/** Answers one path in the place of Next. */
const waiting: Shortcut = ({ url }) =>
  url === "/waiting"
    ? Promise.resolve(
        new Response("Wait.", { status: 429, headers: { "Retry-After": "60", "Content-Type": "text/x" } }),
      )
    : undefined;

test("what the shortcut answers goes no further, and the connection serves the next request", async () => {
  const { seen, open } = await serve({}, later, waiting);
  const socket = open();
  socket.write(head("GET /waiting HTTP/1.1"));
  const answer = await until(socket, "Wait.");
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  expect(answer.toLowerCase()).toContain("\r\nretry-after: 60\r\n");
  expect(answer.toLowerCase()).toContain("\r\ncontent-type: text/x\r\n");
  expect(answer).toContain("\r\nX-Content-Type-Options: nosniff\r\n");
  expect(answer).toContain("\r\nCross-Origin-Resource-Policy: same-origin\r\n");
  socket.write(`${post("/waiting", "Content-Length: 3")}a=b`);
  expect(await until(socket, "Wait.")).toMatch(/^HTTP\/1\.1 429 /);
  socket.write(head("HEAD /waiting HTTP/1.1") + get("/next"));
  expect(await until(socket, " got ")).toMatch(
    /^HTTP\/1\.1 429 (?:(?!Wait)[\s\S])*HTTP\/1\.1 200 [\s\S]*\/next got 0$/,
  );
  expect(seen).toEqual(["/next"]);
});

test("a request that is malformed or too long is refused as such, whatever the shortcut would answer", async () => {
  const { seen, open } = await serve({}, later, waiting);
  for (const [request, status] of [
    [post("/waiting", "Content-Length: 16001"), 413],
    [post("/waiting", "Transfer-Encoding: chunked") + chunk("x".repeat(MOST_FORM_BYTES + 1)), 413],
    [head("TRACE /waiting HTTP/1.1"), 405],
  ]) {
    const socket = open();
    socket.write(String(request));
    expect(await until(socket, "</html>")).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    socket.destroy();
  }
  expect(seen).toEqual([]);
});

test("Node ends a body that does not arrive in time", async () => {
  const { seen, open } = await serve({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 });
  const socket = open();
  socket.write(`${post("/login", "Content-Length: 10")}x`);
  expect(await until(socket, "never")).toMatch(/^HTTP\/1\.1 408 /);
  expect(seen).toEqual([]);
});
