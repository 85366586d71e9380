import "server-only";
import { headers } from "next/headers";
import { isWeChat } from "@/lib/http/user-agent";

/**
 * Where a visitor reads the page. `wechat` is WeChat on a phone or a tablet, `phone` any other app on a phone, and
 * `computer` every screen that a phone can scan, a tablet's included.
 */
export type VisitorDevice = "wechat" | "phone" | "computer";

/** The device of the current visitor. */
export async function currentDevice(): Promise<VisitorDevice> {
  return deviceOf((await headers()).get("user-agent"));
}

/** Guesses the device from a `User-Agent` header. WeChat for Windows, Mac or Linux counts as a computer. */
export function deviceOf(userAgent: string | null): VisitorDevice {
  const agent = userAgent ?? "";
  if (isWeChat(agent)) return /Mobile|Android|iPhone|iPad/i.test(agent) ? "wechat" : "computer";
  // On Android only phones say Mobile. An older iPad says it too, and a HarmonyOS tablet may.
  return /Mobile|iPhone|iPod/i.test(agent) && !/iPad|Tablet/i.test(agent) ? "phone" : "computer";
}
