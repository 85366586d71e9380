import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isLoopback, isNear, lanAddress } from "./near-host";

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

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, netmask: "255.255.255.0", family: "IPv4", mac: "00:00:00:00:00:00", internal, cidr: null };
}

test.each<[string, NetworkInterfaceInfo[], string | undefined]>([
  ["none without a network", [ipv4("127.0.0.1", true)], undefined],
  ["a home network's", [ipv4("127.0.0.1", true), ipv4("192.168.1.7")], "192.168.1.7"],
  ["a home network's before a container's", [ipv4("172.17.0.1"), ipv4("192.168.1.7")], "192.168.1.7"],
  ["an office's before a container's", [ipv4("172.17.0.1"), ipv4("10.1.2.3")], "10.1.2.3"],
  ["a container's where there is no other", [ipv4("172.17.0.1")], "172.17.0.1"],
  ["another network's where there is no private one", [ipv4("203.0.113.7")], "203.0.113.7"],
  ["any before one that the machine gave itself", [ipv4("169.254.9.9"), ipv4("203.0.113.7")], "203.0.113.7"],
  ["one that the machine gave itself, at last", [ipv4("169.254.9.9")], "169.254.9.9"],
])("this machine's address in the local network is %s", (_name, addresses, expected) => {
  expect(lanAddress({ lo: addresses.slice(0, 1), eth0: addresses.slice(1), gone: undefined })).toBe(expected);
});
