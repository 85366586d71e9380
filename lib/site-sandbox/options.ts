import "server-only";
import { env } from "@/lib/env";
import type { SandboxOptions } from "@/lib/sandbox/options";
import { memoryStore } from "@/lib/sandbox/store/memory";
import { redisStore } from "@/lib/sandbox/store/redis";
import type { Store } from "@/lib/sandbox/store/store";
import { site } from "@/site.config";

export { OFFICIAL_ACCOUNT, WEBSITE_APP } from "@/lib/sandbox/apps";

/** The path of the sandbox in this site, where `app/wechat-sandbox` mounts it. */
export const SANDBOX_PATH = "/wechat-sandbox";

declare global {
  var sandboxStore: Store | undefined;
}

/** The options of this site's sandbox, for the site at this origin. */
export function optionsFor(origin: string): SandboxOptions {
  const { secrets, redisUrl, sandbox } = env();
  const { sharedStore, publicDemo, callbacks } = sandbox;
  // Next builds routes and pages into separate bundles, and each has its own copy of this module.
  globalThis.sandboxStore ??= redisUrl
    ? redisStore(redisUrl, { prefix: `${site.redisPrefix}sandbox:` })
    : memoryStore();
  return {
    origin,
    path: SANDBOX_PATH,
    callbackOrigins: callbacks,
    publicDemo,
    secrets,
    store: globalThis.sandboxStore,
    sharedStore,
    site: {
      home: "/",
      login: "/login",
      errcodes: site.errcodes,
      variables: { callbacks: "WECHAT_SANDBOX_CALLBACKS", origin: "AUTH_URL" },
    },
  };
}
