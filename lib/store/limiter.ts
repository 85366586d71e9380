import "server-only";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { site } from "@/site.config";
import { type Limit, MOST_OF_A_KIND } from "./store";

/** Counts the uses of one limit. Returns how many seconds to wait: 0 if this use is within the limit. */
export type Limiter = (who: string) => Promise<number>;

/** A script for Redis, as `rate-limiter-flexible` sends it. */
interface Script {
  readonly keys: string[];
  readonly arguments: string[];
}

/** Sends a script to Redis. */
export type RunScript = (text: string, script: Script) => Promise<unknown>;

/** Counts in this process's memory. */
export function memoryLimiter(limit: Limit): Limiter {
  return secondsToWait(boundedMemory(limit));
}

/**
 * Counts in Redis, by one command for each use. A client that is over its limit is refused without another
 * command. While Redis does not answer, this process counts in its memory.
 */
export function redisLimiter(name: string, limit: Limit, run: RunScript): Limiter {
  const limiter = new RateLimiterRedis({
    ...optionsOf(limit),
    keyPrefix: `${site.redisPrefix}limit:${name}`,
    storeClient: { eval: run },
    useRedisPackage: true,
    inMemoryBlockOnConsumed: limit.times,
    insuranceLimiter: boundedMemory(limit),
  });
  return secondsToWait(limiter);
}

function secondsToWait(limiter: RateLimiterMemory | RateLimiterRedis): Limiter {
  return async (who) => {
    try {
      await limiter.consume(who);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  };
}

function boundedMemory(limit: Limit): RateLimiterMemory {
  return new BoundedMemory(optionsOf(limit));
}

function optionsOf({ times, seconds }: Limit) {
  return { points: times, duration: seconds };
}

/**
 * The library forgets a count only when its time is over, so a flood from many addresses would grow the memory. This
 * also forgets the oldest count when there are too many.
 */
class BoundedMemory extends RateLimiterMemory {
  // The names that have a count, in the order in which their time began. Some may be over.
  readonly #names = new Set<string>();

  override async consume(who: string): Promise<RateLimiterRes> {
    // A name cut out of a request would keep the whole request in memory. A copy does not.
    const name = structuredClone(who);
    const counted = await super.consume(name);
    if (counted.isFirstInDuration) await this.#remember(name);
    return counted;
  }

  async #remember(name: string): Promise<void> {
    this.#names.delete(name);
    this.#names.add(name);
    if (this.#names.size <= MOST_OF_A_KIND) return;
    for (const oldest of this.#names) {
      this.#names.delete(oldest);
      await this.delete(oldest);
      return;
    }
  }
}
