import { isIPv4, isIPv6 } from "node:net";

/**
 * The part of an IP address that limits count. Undefined if the text is no IP address.
 *
 * A home or a phone has a whole /64 of IPv6 addresses (RFC 6177), so all of them count as one. An IPv4 address that is
 * written as IPv6 (RFC 4291, section 2.5.5.2) counts as IPv4. Some proxies add the port.
 */
export function countedAddress(text: string | undefined): string | undefined {
  const given = text?.trim() ?? "";
  const bare = /^\[(.*)\](?::\d+)?$/.exec(given)?.[1] ?? /^([\d.]+):\d+$/.exec(given)?.[1] ?? given;
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const groups = groupsOf(bare);
  const [sixth, seventh = 0, eighth = 0] = groups.slice(5);
  if (sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return [seventh >> 8, seventh & 0xff, eighth >> 8, eighth & 0xff].join(".");
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // A URL has every address in one spelling. A zone, as in `fe80::1%eth0`, is of this machine only.
  const spelled = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [left = [], right] = spelled.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = right ? 8 - left.length - right.length : 0;
  return [...left, ...Array<string>(zeros).fill("0"), ...(right ?? [])].map((group) => Number.parseInt(group, 16));
}
