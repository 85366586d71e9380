import "server-only";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";
import type { Store } from "./store";

export type { Store } from "./store";
export { isStoreError } from "./store-error";

declare global {
  var weixinLoginStore: Store | undefined;
}

/**
 * The store of this process: Redis where an address is given, else this process's memory.
 *
 * It lives on `globalThis` because Next builds routes, pages and actions into bundles of their own, each with its own
 * copy of this module.
 */
export function store(redisUrl: string | undefined): Store {
  globalThis.weixinLoginStore ??= redisUrl ? redisStore(redisUrl) : memoryStore();
  return globalThis.weixinLoginStore;
}
