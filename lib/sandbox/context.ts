import "server-only";
import { env, siteOrigin } from "@/lib/env";
import { store } from "@/lib/store";
import type { Sandbox } from "./sandbox";

/** The sandbox of this site, as a request with these headers sees it. Undefined unless the site's mode is sandbox. */
export function currentSandbox(headers: Pick<Headers, "get">): Sandbox | undefined {
  const { mode, secrets, redisUrl } = env();
  if (mode !== "sandbox") return undefined;
  return { origin: siteOrigin(headers), secrets, claim: (key, seconds) => store(redisUrl).claim(key, seconds) };
}
