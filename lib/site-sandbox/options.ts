import "server-only";
import { type Env, env, givenVariables } from "@/lib/env";
import { callbacksIn, isPublicDemo } from "@/lib/env/sandbox";
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

/** The options that the site's variables set. */
export function settingsIn(given: ReturnType<typeof givenVariables>, { origin, redisUrl, vercel }: Env) {
  return {
    callbackOrigins: callbacksIn(given),
    publicDemo: isPublicDemo({ development: given["NODE_ENV"] === "development", origin }),
    // Instances on Vercel share no memory, so there it takes a Redis.
    sharedStore: redisUrl !== undefined || !vercel,
  } satisfies Partial<SandboxOptions>;
}

/** The options of this site's sandbox, for the site at this origin. */
export function optionsFor(origin: string): SandboxOptions {
  const { secrets, redisUrl } = env();
  // Next builds routes and pages into separate bundles, and each has its own copy of this module.
  globalThis.sandboxStore ??= redisUrl
    ? redisStore(redisUrl, { prefix: `${site.redisPrefix}sandbox:` })
    : memoryStore();
  return {
    origin,
    path: SANDBOX_PATH,
    ...settingsIn(givenVariables(), env()),
    secrets,
    store: globalThis.sandboxStore,
    site: {
      home: "/",
      login: "/login",
      errcodes: site.errcodes,
      variables: { callbacks: "WECHAT_SANDBOX_CALLBACKS", origin: "AUTH_URL" },
    },
  };
}
