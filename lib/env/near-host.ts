import { BlockList, isIP } from "node:net";
import { networkInterfaces } from "node:os";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

const privateNetworks = new BlockList();
privateNetworks.addSubnet("10.0.0.0", 8, "ipv4");
privateNetworks.addSubnet("172.16.0.0", 12, "ipv4");
privateNetworks.addSubnet("192.168.0.0", 16, "ipv4");
privateNetworks.addSubnet("169.254.0.0", 16, "ipv4");
privateNetworks.addSubnet("fc00::", 7, "ipv6");
privateNetworks.addSubnet("fe80::", 10, "ipv6");

/** Whether a URL's hostname names this machine: localhost, 127.0.0.0/8 or ::1. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || isOn(loopback, hostname);
}

/**
 * Whether a URL's hostname is reachable only from nearby: this machine, an address of a private network (RFC 1918,
 * RFC 3927, RFC 4193), or a name on the local network (RFC 6762).
 */
export function isPrivate(hostname: string): boolean {
  return isLoopback(hostname) || isOn(privateNetworks, hostname) || hostname.endsWith(".local");
}

/** Whether a URL's hostname is private, or one of this machine's own addresses, which may be public. */
export function isNear(hostname: string): boolean {
  return isPrivate(hostname) || isOwnAddress(hostname);
}

function isOwnAddress(hostname: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.some(({ address }) => address === hostname.replace(/^\[|\]$/g, ""));
}

function isOn(list: BlockList, hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, "");
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
}
