import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isLoopback, isNear, isPrivate, lanAddress } from "./near-host";

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

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, netmask: "255.255.255.0", family: "IPv4", mac: "00:00:00:00:00:00", internal, cidr: null };
}

test.each<[string, NetworkInterfaceInfo[], string | undefined]>([
  ["missing without a network", [ipv4("127.0.0.1", true)], undefined],
  ["a home network's", [ipv4("127.0.0.1", true), ipv4("192.168.1.7")], "192.168.1.7"],
  ["a home network's rather than a container's", [ipv4("172.17.0.1"), ipv4("192.168.1.7")], "192.168.1.7"],
  ["an office network's rather than a container's", [ipv4("172.17.0.1"), ipv4("10.1.2.3")], "10.1.2.3"],
  ["a container's if there is no other", [ipv4("172.17.0.1")], "172.17.0.1"],
  ["a public one if there is no private one", [ipv4("203.0.113.7")], "203.0.113.7"],
  ["any other rather than a self-assigned one", [ipv4("169.254.9.9"), ipv4("203.0.113.7")], "203.0.113.7"],
  ["a self-assigned one as a last resort", [ipv4("169.254.9.9")], "169.254.9.9"],
])("this machine's address on the local network is %s", (_name, addresses, expected) => {
  expect(lanAddress({ lo: addresses.slice(0, 1), eth0: addresses.slice(1), gone: undefined })).toBe(expected);
});
