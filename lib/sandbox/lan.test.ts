import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { lanAddress, lanOrigin } from "./lan.ts";

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

test.each([
  ["http://localhost:3000", "192.168.1.7", "http://192.168.1.7:3000"],
  ["http://127.0.0.1", "192.168.1.7", "http://192.168.1.7"],
  ["http://[::1]:3000", "10.0.0.2", "http://10.0.0.2:3000"],
  ["http://localhost:3000", undefined, "http://localhost:3000"],
  ["http://192.168.1.9:3000", "192.168.1.7", "http://192.168.1.9:3000"],
  ["https://demo.example", "192.168.1.7", "https://demo.example"],
])("another device reaches %s on a machine with the address %s at %s", (origin, address, expected) => {
  expect(lanOrigin(origin, address === undefined ? {} : { eth0: [ipv4(address)] })).toBe(expected);
});
