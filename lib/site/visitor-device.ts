import "server-only";
import { headers } from "next/headers";

/** Where a visitor reads the page: in WeChat on a phone, on a phone, or on a screen that a phone can scan. */
export type VisitorDevice = "wechat" | "phone" | "computer";

/** The device of the current visitor. */
export async function currentDevice(): Promise<VisitorDevice> {
  return deviceOf((await headers()).get("user-agent"));
}

/** Guesses a device from a `User-Agent` header, whatever it contains. WeChat on a computer is a computer. */
export function deviceOf(userAgent: string | null): VisitorDevice {
  const agent = userAgent ?? "";
  if (/WindowsWechat|MacWechat/i.test(agent)) return "computer";
  if (/MicroMessenger/i.test(agent)) return "wechat";
  return /Mobile|Android|iPhone/i.test(agent) ? "phone" : "computer";
}
