import type { WeChatApp } from "../wechat/index.ts";
import { sandboxApi } from "./api/api.ts";
import type { SandboxApp } from "./apps.ts";
import { baseOf, firstApp, type Sandbox } from "./sandbox.ts";

/** The sandbox's applications for lib/wechat, and the prefix of their users' ids. */
export interface SandboxService {
  /** The website application. */
  readonly app: WeChatApp;
  /** The official account, for visitors inside WeChat. */
  readonly mpApp: WeChatApp;
  readonly idPrefix: "sandbox_";
}

/**
 * The sandbox in place of WeChat. Browsers go to its pages; calls to its API stay in this process, so that the site
 * never has to reach itself over the network.
 */
export function serviceOf(sandbox: Sandbox, app = firstApp(sandbox, "website")): SandboxService {
  return {
    app: clientOf(sandbox, app),
    mpApp: clientOf(sandbox, firstApp(sandbox, "official_account")),
    idPrefix: "sandbox_",
  };
}

function clientOf(sandbox: Sandbox, { appId, appSecret }: SandboxApp): WeChatApp {
  const base = baseOf(sandbox);
  return {
    appId,
    appSecret,
    openBase: base,
    apiBase: base,
    fetch: (url, init) => sandboxApi(sandbox, new Request(url, init)),
  };
}
