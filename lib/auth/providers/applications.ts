import "server-only";
import { isWeChat } from "@/lib/http/user-agent";
import type { WeChatApp } from "@/lib/wechat";

/**
 * The providers of NextAuth for WeChat: the website application, by a QR code, and the official account, for visitors who
 * are inside WeChat. Each has an application and a callback of its own.
 */
export const WECHAT_PROVIDERS = ["wechat", "wechat-mp"] as const;

/** The id of such a provider. */
export type WeChatProviderId = (typeof WECHAT_PROVIDERS)[number];

/** The application of each provider, and how WeChat is reached. Undefined where it is not configured. */
export type Apps = Readonly<Record<WeChatProviderId, WeChatApp | undefined>>;

/** Whether a text is the id of a WeChat provider. */
export function isWeChatProvider(text: string | undefined): text is WeChatProviderId {
  return WECHAT_PROVIDERS.some((id) => id === text);
}

/**
 * The provider that fits a `User-Agent`: the official account inside WeChat, also on a computer, and otherwise the QR
 * code. Undefined where neither can work: outside WeChat, if only the official account is configured.
 */
export function providerFor({ apps }: { readonly apps: Apps }, userAgent: string | null): WeChatProviderId | undefined {
  if (apps["wechat-mp"] && isWeChat(userAgent ?? "")) return "wechat-mp";
  return apps.wechat && "wechat";
}

/** A language of WeChat's pages. */
export type WeChatLanguage = "cn" | "en";

/** The language that a form or an address asks for. Everything but `en` is Chinese. */
export function weChatLanguage(asked: unknown): WeChatLanguage {
  return asked === "en" ? "en" : "cn";
}
