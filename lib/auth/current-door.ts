import "server-only";
import { headers } from "next/headers";
import { currentContext } from "./context";
import { type Door, doorFor } from "./door";

/**
 * The way in that 微信登录 takes for the current visitor: `wechat-mp` inside WeChat, `wechat` elsewhere, or undefined where
 * none is configured that could work.
 */
export async function currentDoor(): Promise<Door | undefined> {
  const context = await currentContext();
  return context && doorFor(context, (await headers()).get("user-agent"));
}

/** Whether visitors can sign in inside WeChat. */
export async function hasInsideDoor(): Promise<boolean> {
  return (await currentContext())?.apps["wechat-mp"] !== undefined;
}
