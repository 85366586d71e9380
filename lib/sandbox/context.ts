import "server-only";
import { env, siteOrigin } from "@/lib/env";
import { takeFor } from "@/lib/limits";
import { store } from "@/lib/store";
import { lanOrigin } from "./lan";
import type { Sandbox } from "./sandbox";
import { type SandboxService, serviceOf } from "./service";

/** This site's sandbox, for a request with these headers. Undefined unless the site's mode is sandbox. */
export function currentSandbox(headers: Pick<Headers, "get">): Sandbox | undefined {
  const { mode, redisUrl } = env();
  return mode === "sandbox" ? sandboxAt(siteOrigin(headers), takeFor(headers, store(redisUrl))) : undefined;
}

/** The sandbox in place of WeChat, for the site at this origin. What the site itself asks is limited by the site. */
export function sandboxService(origin: string): SandboxService {
  return serviceOf(sandboxAt(origin, async () => 0));
}

function sandboxAt(origin: string, take: Sandbox["take"]): Sandbox {
  const { secrets, redisUrl, sandbox } = env();
  const { sharedStore, publicDemo, callbacks } = sandbox;
  return {
    origin,
    phoneOrigin: lanOrigin(origin),
    callbackOrigins: callbacks,
    publicDemo,
    secrets,
    store: store(redisUrl),
    take,
    sharedStore,
  };
}
