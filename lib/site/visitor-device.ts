import "server-only";
import { headers } from "next/headers";

/**
 * Where a visitor reads the page: in WeChat on a phone or a tablet, on a phone, or on a screen that a phone can scan, as
 * a tablet's.
 */
export type VisitorDevice = "wechat" | "phone" | "computer";

/** The device of the current visitor. */
export async function currentDevice(): Promise<VisitorDevice> {
  return deviceOf((await headers()).get("user-agent"));
}

/**
 * Guesses a device from a `User-Agent` header, whatever it contains. WeChat on a computer is a computer, by whatever name
 * it goes there.
 */
export function deviceOf(userAgent: string | null): VisitorDevice {
  const agent = userAgent ?? "";
  if (/MicroMessenger/i.test(agent)) return /Mobile|Android|iPhone|iPad/i.test(agent) ? "wechat" : "computer";
  // On Android only phones say Mobile. An older iPad says it too, and so may a tablet with HarmonyOS.
  return /Mobile|iPhone|iPod/i.test(agent) && !/iPad|Tablet/i.test(agent) ? "phone" : "computer";
}
