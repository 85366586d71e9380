import "server-only";
import { env } from "@/lib/env";
import { isStoreError, store } from "@/lib/store";

/** Why this server cannot serve visitors now. Undefined if it can. It asks the store anything, and never WeChat. */
export async function siteHealth(): Promise<string | undefined> {
  try {
    await store(env().redisUrl).has("state", "health");
    return undefined;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return "The store does not answer. Is REDIS_URL right?";
  }
}
