import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isLoopback, isNear } from "./near-host";

test.each(["localhost", "app.localhost", "127.0.0.1", "127.1.2.3", "[::1]"])("%s is this machine", (hostname) => {
  expect(isLoopback(hostname)).toBe(true);
  expect(isNear(hostname)).toBe(true);
});

test.each([
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.7",
  "169.254.1.1",
  "[fd00::1]",
  "[fe80::1]",
  "mybox.local",
])("%s is near", (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
  expect(isNear(hostname)).toBe(true);
});

test.each([
  "example.com",
  "8.8.8.8",
  "172.32.0.1",
  "localhost.evil.example",
  "10.0.0.1.evil.example",
  "[2001:db8::1]",
  "",
])("%j is far", (hostname) => {
  expect(isNear(hostname)).toBe(false);
});

test("every address of this machine is near", () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  for (const { address, family } of own)
    expect(isNear(family === "IPv6" ? `[${address}]` : address), address).toBe(true);
  expect(own.length).toBeGreaterThan(0);
});
