import "server-only";
import type { Limiter } from "./limiter";
import type { Limit, Store } from "./store";

/** `take` of a store, which makes each limiter with its first use. A page counts nothing, and need not load what counts. */
export function lazyLimiters(make: (name: string, limit: Limit) => Promise<Limiter>): Store["take"] {
  const limiters = new Map<string, Promise<Limiter>>();
  return async (name, limit, who) => {
    const limiter = limiters.get(name) ?? make(name, limit);
    limiters.set(name, limiter);
    return (await limiter)(who);
  };
}
