import { once } from "node:events";
import { connect } from "node:net";
import { expect } from "playwright/test";

/** By default nginx accepts 4,096 bytes of response headers. A login must stay well below. */
export const ORDINARY = 3000;
export const AT_THE_LIMITS = 3500;

/** Longer than most origins. */
export const ORIGIN = "https://login-of-a-team-with-quite-a-long-name.weixin.example.com";

export const LONGEST_PATH = `/${"r".repeat(511)}`;

/** Starts a sign-in over HTTP, and returns the cookies and the redirect to WeChat. */
export async function click(address: string, callbackUrl: string) {
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
export async function headOf(address: string, path: string, cookies: string): Promise<string> {
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

/** Expects the head of a successful login, of so many bytes at most. */
export function expectSignedIn(head: string, returnTo: string, limit: number, what: string): void {
  expect(head).toMatch(/^HTTP\/1\.1 303 /);
  expect(head).toContain(`\r\nlocation: ${returnTo}\r\n`);
  expect(head).toContain("__Host-authjs.session-token=");
  expectBytes(head, limit, what);
}

/** Expects a head of so many bytes at most, and prints how many it has. */
export function expectBytes(head: string, limit: number, what: string): void {
  const bytes = Buffer.byteLength(head);
  process.stdout.write(`head of the callback's response, ${what}: ${bytes} bytes\n`);
  expect(bytes, head).toBeLessThanOrEqual(limit);
}
