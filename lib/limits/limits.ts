import "server-only";
import type { Limit } from "@/lib/store";

/** A limit, and whose uses it counts: those of one client address, of one session, or of the whole site. */
export interface LimitPer extends Limit {
  readonly per: "address" | "session" | "site";
}

/**
 * How often each thing may be done in a time that begins with its first use. `RATE_LIMIT_FACTOR` multiplies all of them.
 *
 * Hundreds of people in a school or an office share one address, so these are bounds for a flood, and not for a person.
 */
export const LIMITS = {
  // A click on 微信登录, and on the button of any other provider.
  start: { per: "address", times: 300, seconds: 300 },
  // A frame with the QR code, which starts a login too.
  qr_frame: { per: "address", times: 300, seconds: 300 },
  // Whatever arrives where WeChat and other providers lead back to, junk included.
  callback: { per: "address", times: 300, seconds: 300 },
  // What is asked of WeChat: an exchange of a code, together with its userinfo, or a call for a visitor. It must stay below
  // the application's own quota, of which WeChat tells by 45009 and 45011.
  wechat: { per: "site", times: 1_000, seconds: 60 },
  // The questions of `/me`. A visitor who presses every button once, or one of them twice, notices nothing.
  account: { per: "address", times: 60, seconds: 60 },
  account_burst: { per: "session", times: 5, seconds: 10 },
} as const satisfies Readonly<Record<string, LimitPer>>;

export type LimitName = keyof typeof LIMITS;

/** The limit of a name. Its type is the wide one, because a fork's table may lack a kind of limit. */
export function limitOf(name: LimitName): LimitPer {
  return LIMITS[name];
}

/** All clients whose address cannot be known count together, and may do so many times as much as one address. */
export const UNKNOWN_ADDRESSES = 10;
