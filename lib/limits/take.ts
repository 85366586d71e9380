import "server-only";
import { env } from "@/lib/env";
import type { Store } from "@/lib/store";
import { clientAddress } from "./client-address";
import { type LimitName, type LimitPer, limitOf, UNKNOWN_ADDRESSES } from "./limits";

/**
 * Counts one use of a limit by the client of the current request. Returns how many seconds the client has to wait: 0 if
 * this use is within the limit.
 *
 * @param sessionId Who it is, where the limit is one of a session.
 */
export type Take = (name: LimitName, sessionId?: string) => Promise<number>;

/** {@link Take} for a limit that need not be in the table of `limits.ts`. */
type Count = (name: string, limit: LimitPer, sessionId?: string) => Promise<number>;

type Client = () => string | undefined;
type TakingStore = Pick<Store, "take">;

/** {@link Take} for a request with these headers. */
export function takeFor(received: Pick<Headers, "get">, store: TakingStore): Take {
  return fromTable(countFor(received, store));
}

/** {@link Count} for a request with these headers. */
export function countFor(received: Pick<Headers, "get">, store: TakingStore): Count {
  const { vercel, trustedProxies, rateLimitFactor } = env();
  return countAs(() => clientAddress(received, { vercel, trustedProxies }), store, rateLimitFactor);
}

/** {@link Take} for a client with this address, or with none that can be known. */
export function takeAs(client: Client, store: TakingStore, factor = 1): Take {
  return fromTable(countAs(client, store, factor));
}

function fromTable(count: Count): Take {
  return (name, sessionId) => count(name, limitOf(name), sessionId);
}

function countAs(client: Client, store: TakingStore, factor: number): Count {
  return (name, { per, times, seconds }, sessionId = "") => {
    const limit = (most: number) => ({ times: Math.max(1, Math.round(most * factor)), seconds });
    switch (per) {
      case "site":
        return store.take(name, limit(times), "site");
      case "session":
        return store.take(name, limit(times), sessionId);
      case "address": {
        const address = client();
        if (address !== undefined) return store.take(name, limit(times), address);
        return store.take(`${name}_unknown`, limit(times * UNKNOWN_ADDRESSES), "unknown");
      }
    }
  };
}
