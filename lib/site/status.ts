import "server-only";
import { env, type Mode } from "@/lib/env";

/** Whether and how visitors can sign in. Reveals no value of the environment. */
export function siteMode(): Mode {
  return env().mode;
}

/** Whether all instances share one store, in Redis. Otherwise each keeps in its own memory which sessions have ended. */
export function hasSharedStore(): boolean {
  return env().redisUrl !== undefined;
}
