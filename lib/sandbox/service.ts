import "server-only";
import type { WeChatApp } from "@/lib/wechat";
import { sandboxApi } from "./api";
import { SANDBOX_APP_ID, SANDBOX_APP_SECRET } from "./app";
import { SANDBOX_PATH, type Sandbox } from "./sandbox";

/**
 * The sandbox in place of WeChat: an application of lib/wechat, and how its users' ids begin. Browsers go to its pages;
 * calls to its API stay in this process, so that the site never has to reach itself over the network.
 */
export function sandboxService(sandbox: Sandbox): { readonly app: WeChatApp; readonly idPrefix: "sandbox_" } {
  const base = `${sandbox.origin}${SANDBOX_PATH}`;
  const app: WeChatApp = {
    appId: SANDBOX_APP_ID,
    appSecret: SANDBOX_APP_SECRET,
    openBase: base,
    apiBase: base,
    fetch: (url, init) => sandboxApi(sandbox, new Request(url, init)),
  };
  return { app, idPrefix: "sandbox_" };
}
