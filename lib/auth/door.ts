import "server-only";
import type { WeChatApp } from "@/lib/wechat";

/**
 * The ways in with WeChat: the website application, by a QR code, and the official account, for visitors who are inside
 * WeChat. Each is a provider of NextAuth by this name, with an application and a callback of its own.
 */
export const DOORS = ["wechat", "wechat-mp"] as const;

/** The name of a way in. */
export type Door = (typeof DOORS)[number];

/** The application of each door, and how WeChat, or the sandbox, is reached. Undefined for a door that is not configured. */
export type Apps = Readonly<Record<Door, WeChatApp | undefined>>;

/** Whether a text names a door. */
export function isDoor(text: string | undefined): text is Door {
  return DOORS.some((door) => door === text);
}

/**
 * The door that fits a `User-Agent`: the official account inside WeChat, also on a computer, and otherwise the QR code.
 * Undefined where neither can work: outside WeChat, if only the official account is configured.
 */
export function doorFor({ apps }: { readonly apps: Apps }, userAgent: string | null): Door | undefined {
  if (apps["wechat-mp"] && /MicroMessenger/i.test(userAgent ?? "")) return "wechat-mp";
  return apps.wechat && "wechat";
}
