import "server-only";
import { headers } from "next/headers";
import { currentContext } from "../context";
import { providerFor, type WeChatProviderId } from "./applications";

/**
 * The provider by which 微信登录 signs the current visitor in: `wechat-mp` inside WeChat, `wechat` elsewhere, or undefined
 * where none is configured that could work.
 */
export async function currentProviderId(): Promise<WeChatProviderId | undefined> {
  const context = await currentContext();
  return context && providerFor(context, (await headers()).get("user-agent"));
}

/** Whether an official account is configured, so that visitors can sign in inside WeChat. */
export async function hasOfficialAccount(): Promise<boolean> {
  return (await currentContext())?.apps["wechat-mp"] !== undefined;
}
