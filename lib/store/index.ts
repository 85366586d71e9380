import "server-only";
import { memoryStore } from "./memory";
import { redisStore } from "./redis";
import type { Store } from "./store";

export type { Limit, Store } from "./store";
export { isStoreError } from "./store-error";

declare global {
  var siteStore: Store | undefined;
}

/**
 * The store of this process: Redis if there is a URL, otherwise this process's memory.
 *
 * It is kept on `globalThis`, because Next builds routes, pages and actions into separate bundles. Each bundle has its
 * own copy of this module.
 */
export function store(redisUrl: string | undefined): Store {
  globalThis.siteStore ??= redisUrl ? redisStore(redisUrl) : memoryStore();
  return globalThis.siteStore;
}
