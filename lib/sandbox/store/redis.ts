import type { createClient } from "@redis/client";
import { type ClaimKind, MOST_OF_A_KIND, type Store, StoreError, type TextKind } from "./store.ts";

const PATIENCE_MS = 2000;
const BEATS = 4;
// Nothing is kept for longer.
const LONGEST_SECONDS = 30 * 24 * 3600;

type Redis = ReturnType<typeof createClient>;

/** The options of a store in Redis. */
interface RedisOptions {
  /** Begins every key. */
  readonly prefix?: string;
  /** How many texts of each kind are kept. */
  readonly most?: number;
  /** How long Redis may take to answer. */
  readonly patienceMs?: number;
}

/**
 * A store that several instances of the sandbox share. It connects at the first use, and again when the connection
 * breaks. It needs the package `@redis/client`.
 */
export function redisStore(
  url: string,
  { prefix = "wechat-sandbox:", most = MOST_OF_A_KIND, patienceMs = PATIENCE_MS }: RedisOptions = {},
): Store {
  let current: Redis | undefined;

  // If an answer is late, this closes the connection, and all commands that wait for it fail. A timer counts the time in
  // beats. While this process is busy, it cannot read an answer that Redis has sent. A busy time of any length counts as
  // one beat, and the process reads the answer before the next ones.
  async function ask<Reply>(command: (redis: Redis) => Promise<Reply>): Promise<Reply> {
    const { createClient } = await import("@redis/client");
    current ??= connect(createClient({ url, socket: { connectTimeout: patienceMs } }));
    const redis = current;
    let beats = 0;
    const patience = setInterval(() => {
      beats += 1;
      if (beats !== BEATS) return;
      if (current === redis) current = undefined;
      redis.destroy();
    }, patienceMs / BEATS);
    try {
      return await command(redis);
    } catch {
      // The client's error may contain the command and its arguments.
      throw new StoreError();
    } finally {
      clearInterval(patience);
    }
  }

  const textKey = (kind: TextKind, name: string) => `${prefix}${kind}:${name}`;
  const claimKey = (kind: ClaimKind, name: string) => `${prefix}claim:${kind}:${name}`;
  const listKey = `${prefix}list:requests`;
  return {
    claim: async (kind, name, seconds, text = "") => {
      const firstOnly = { condition: "NX", expiration: { type: "EX", value: seconds } } as const;
      return (await ask((redis) => redis.set(claimKey(kind, name), text, firstOnly))) === "OK";
    },
    claimed: async (kind, name) => (await ask((redis) => redis.get(claimKey(kind, name)))) ?? undefined,
    put: async (kind, name, text, seconds) => {
      // The names of a kind, oldest first. The names of expired texts stay among them.
      const names = `${prefix}${kind}s`;
      const [, , , excess] = await ask((redis) =>
        redis
          .multi()
          .set(textKey(kind, name), text, { expiration: { type: "EX", value: seconds } })
          .zAdd(names, { score: Date.now(), value: name })
          .expire(names, LONGEST_SECONDS)
          .zRange(names, 0, -1 - most)
          .execTyped(),
      );
      if (excess.length === 0) return;
      const keys = excess.map((each) => textKey(kind, each));
      const drop = ask((redis) => redis.multi().del(keys).zRem(names, excess).exec());
      // The text is kept even if this fails. The next call then drops the oldest.
      await drop.catch(() => {});
    },
    get: async (kind, name) => (await ask((redis) => redis.get(textKey(kind, name)))) ?? undefined,
    push: async (text, length, seconds) => {
      await ask((redis) =>
        redis
          .multi()
          .lPush(listKey, text)
          .lTrim(listKey, 0, length - 1)
          .expire(listKey, seconds)
          .exec(),
      );
    },
    list: () => ask((redis) => redis.lRange(listKey, 0, -1)),
  };
}

function connect(redis: Redis): Redis {
  // Without a listener, a broken connection would end the process. The commands that need it fail on their own.
  redis.on("error", () => {});
  redis.connect().catch(() => {});
  return redis;
}
