import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isLoopback, isNear, isPrivate } from "./near-host";

// The first and the last address of each range, and the addresses just outside it.

test.each(["localhost", "app.localhost", "127.0.0.0", "127.0.0.1", "127.255.255.255", "[::1]", "[::ffff:7f00:1]"])(
  "%s is this machine",
  (hostname) => {
    expect(isLoopback(hostname)).toBe(true);
    expect(isPrivate(hostname)).toBe(true);
    expect(isNear(hostname)).toBe(true);
  },
);

test.each([
  "10.0.0.0",
  "10.255.255.255",
  "172.16.0.0",
  "172.31.255.255",
  "192.168.0.0",
  "192.168.255.255",
  "169.254.0.0",
  "169.254.255.255",
  "[fc00::]",
  "[fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
  "[fe80::]",
  "[febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
  "mybox.local",
])("%s is in a private network", (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
  expect(isPrivate(hostname)).toBe(true);
  expect(isNear(hostname)).toBe(true);
});

test.each([
  "9.255.255.255",
  "11.0.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "192.167.255.255",
  "192.169.0.0",
  "[::]",
  "[::2]",
  "[::ffff:808:808]",
  "[fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
  "[fe00::]",
  "[fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff]",
  "[fec0::]",
  "[2001:db8::1]",
  "local",
  "evillocal",
  "evillocalhost",
  "mybox.local.evil.example",
  "localhost.evil.example",
  "10.0.0.1.evil.example",
  "example.com",
  "",
])("%j is neither", (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
  expect(isPrivate(hostname)).toBe(false);
});

test.each(["example.com", "8.8.8.8", "[2001:db8::1]", ""])("%j is not near", (hostname) => {
  expect(isNear(hostname)).toBe(false);
});

test("every address of this machine is near", () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  for (const { address, family } of own)
    expect(isNear(family === "IPv6" ? `[${address}]` : address), address).toBe(true);
  expect(own.length).toBeGreaterThan(0);
});
