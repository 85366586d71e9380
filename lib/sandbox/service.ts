import "server-only";
import type { WeChatApp } from "@/lib/wechat";
import { sandboxApi } from "./api/api";
import { WEBSITE_APP } from "./apps";
import { SANDBOX_PATH, type Sandbox } from "./sandbox";

/** An application for lib/wechat, and the prefix of its users' ids. */
export interface SandboxService {
  readonly app: WeChatApp;
  readonly idPrefix: "sandbox_";
}

/**
 * The sandbox in place of WeChat. Browsers go to its pages; calls to its API stay in this process, so that the site
 * never has to reach itself over the network.
 */
export function serviceOf(sandbox: Sandbox, { appId, appSecret } = WEBSITE_APP): SandboxService {
  const base = `${sandbox.origin}${SANDBOX_PATH}`;
  const app: WeChatApp = {
    appId,
    appSecret,
    openBase: base,
    apiBase: base,
    fetch: (url, init) => sandboxApi(sandbox, new Request(url, init)),
  };
  return { app, idPrefix: "sandbox_" };
}
