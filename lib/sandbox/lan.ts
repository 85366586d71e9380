import { networkInterfaces } from "node:os";

/** Whether a URL's hostname names this machine: localhost, 127.0.0.0/8 or ::1. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/**
 * The origin for other devices on the local network: localhost becomes this machine's address. Any other origin stays
 * as it is, and so does localhost on a machine without a network.
 */
export function lanOrigin(origin: string, interfaces = networkInterfaces()): string {
  const url = new URL(origin);
  const address = lanAddress(interfaces);
  if (!isLoopback(url.hostname) || address === undefined) return origin;
  url.hostname = address;
  return url.origin;
}

// Home and office networks come first. Virtual machines and containers are usually in 172.16.0.0/12. A machine assigns
// itself an address in 169.254.0.0/16 when no DHCP server answers, so that range comes last.
const LAN_ORDER = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./, /^(?!169\.254\.)/, /^/];

/** The IPv4 address at which a phone on the same network can reach this machine. Undefined without a network. */
export function lanAddress(interfaces = networkInterfaces()): string | undefined {
  const addresses = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return LAN_ORDER.flatMap((range) => addresses.filter((address) => range.test(address)))[0];
}
