import { channel } from "node:diagnostics_channel";
import { createServer, request } from "node:http";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clientAddress, type Place } from "./client-address";
import { noteConnections } from "./connection";
import { countedAddress } from "./counted-address";

const CLIENT = "203.0.113.7";
const place = (trustedProxies?: number): Place => ({ vercel: false, trustedProxies });
const forwardedFor = (text: string) => new Headers({ "x-forwarded-for": text });

beforeEach(() => void vi.spyOn(process.stderr, "write").mockReturnValue(true));

describe("behind proxies", () => {
  test.each([
    [1, CLIENT],
    [1, `198.51.100.1, ${CLIENT}`],
    [1, `198.51.100.1,198.51.100.2 ,  ${CLIENT}`],
    [1, `not an address, ${CLIENT}`],
    [2, `${CLIENT}, 10.0.0.1`],
    [2, `198.51.100.1, ${CLIENT}, 10.0.0.1`],
    [3, `198.51.100.1, ${CLIENT}, 192.0.2.9, 10.0.0.1`],
  ])("the client is the address that the outermost of %i has added: %s", (proxies, text) => {
    expect(clientAddress(forwardedFor(text), place(proxies))).toBe(CLIENT);
  });

  test.each([
    ["fewer addresses than proxies", 2, CLIENT],
    ["a name", 1, "unknown"],
    ["an empty text", 1, ""],
    ["an empty place", 1, `${CLIENT}, `],
  ])("%s are no address", (_name, proxies, text) => {
    expect(clientAddress(forwardedFor(text), place(proxies))).toBeUndefined();
  });
});

describe("on Vercel", () => {
  test("the client is in Vercel's own header, and in no other", () => {
    const received = new Headers({ "x-vercel-forwarded-for": CLIENT, "x-forwarded-for": "198.51.100.1" });
    expect(clientAddress(received, { vercel: true, trustedProxies: undefined })).toBe(CLIENT);
    expect(clientAddress(forwardedFor(CLIENT), { vercel: true, trustedProxies: undefined })).toBeUndefined();
  });

  test("and elsewhere that header is worth nothing", () => {
    const received = new Headers({ "x-vercel-forwarded-for": "198.51.100.1", "x-forwarded-for": CLIENT });
    expect(clientAddress(received, place(1))).toBe(CLIENT);
    expect(clientAddress(received, place(0))).toBeUndefined();
  });
});

describe("without a proxy", () => {
  /** The headers of a request as Node's server has announced it. */
  async function announced(sent: Record<string, string>): Promise<Headers> {
    noteConnections();
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const got = new Promise<Headers>((resolve) => {
      server.on("request", ({ headers }, response) => {
        response.end();
        resolve(new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])));
      });
    });
    request({ host: "127.0.0.1", port, headers: sent }).end();
    const headers = await got;
    server.close();
    return headers;
  }

  test("the client is the other end of the connection, whatever the request says", async () => {
    const forged = await announced({ "x-forwarded-for": CLIENT, "x-real-ip": CLIENT, forwarded: `for=${CLIENT}` });
    for (const proxies of [undefined, 0]) expect(clientAddress(forged, place(proxies))).toBe("127.0.0.1");
    expect(clientAddress(await announced({}), place())).toBe("127.0.0.1");
  });

  test("a request that this server sends to itself for a visitor keeps the visitor's address, without a log line", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await announced({});
    const sent = { [globalThis.connectionHeader ?? ""]: CLIENT, "x-forwarded-for": CLIENT };
    expect(clientAddress(await announced(sent), place())).toBe(CLIENT);
    // Node itself may warn there of what another test has left.
    expect(written.mock.calls.join()).not.toContain("[limits]");
  });

  test("no client knows the name of the noted header", async () => {
    const names = [...(await announced({})).keys()].filter((name) => name.startsWith("x-connection-"));
    expect(names).toEqual([expect.stringMatching(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)]);
  });

  test("no address is known where the server announces nothing", () => {
    expect(clientAddress(forwardedFor(CLIENT), place(0))).toBeUndefined();
    expect(clientAddress(new Headers(), place())).toBeUndefined();
  });

  test("the address is noted once, however often it is asked for, and other messages are ignored", async () => {
    noteConnections();
    const announce = channel("http.server.request.start");
    for (const message of [undefined, null, "text", {}, { request: {} }]) announce.publish(message);
    const names = [...(await announced({})).keys()];
    expect(names.filter((name) => name.startsWith("x-connection-"))).toHaveLength(1);
  });
});

test("a log line asks once for TRUSTED_PROXIES, and never where it is set", async () => {
  vi.resetModules();
  const { clientAddress: fresh } = await import("./client-address");
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  fresh(forwardedFor(CLIENT), place(0));
  fresh(forwardedFor(CLIENT), place(1));
  fresh(new Headers(), place());
  expect(written).not.toHaveBeenCalled();
  for (let times = 0; times < 3; times += 1) fresh(forwardedFor(CLIENT), place());
  expect(written.mock.calls.flat()).toEqual([expect.stringContaining("TRUSTED_PROXIES")]);
  expect(written.mock.calls.flat().join()).not.toContain(CLIENT);
});

describe("an address", () => {
  test.each([
    [CLIENT, CLIENT],
    [` ${CLIENT} `, CLIENT],
    [`${CLIENT}:5678`, CLIENT],
    [`::ffff:${CLIENT}`, CLIENT],
    ["::FFFF:cb00:7107", CLIENT],
    [`[::ffff:${CLIENT}]:443`, CLIENT],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
    ["[2001:db8:1:2::ffff]:443", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s counts as %s", (text, counted) => {
    expect(countedAddress(text)).toBe(counted);
  });

  test.each([
    undefined,
    "",
    "unknown",
    "_hidden",
    "1.2.3",
    "1.2.3.4.5",
    "256.1.1.1",
    "1:2",
    "[::1",
    "::1/64",
    "a".repeat(9999),
  ])("%s is none", (text) => {
    expect(countedAddress(text)).toBeUndefined();
  });
});
