import "server-only";
import { createClient } from "@redis/client";
import { type Kind, MOST_OF_A_KIND, type Store } from "./store";

const PREFIX = "weixin-login:";
const PATIENCE_MS = 2000;

interface Limits {
  /** How many of each kind are kept: the newest. */
  readonly most?: number;
  /** How long Redis has for an answer. */
  readonly patienceMs?: number;
}

/**
 * A store that several instances of the site share. It connects at the first use and again after a break. Where Redis
 * is away, or does not answer, its promises are rejected after two seconds.
 */
export function redisStore(url: string, { most = MOST_OF_A_KIND, patienceMs = PATIENCE_MS }: Limits = {}): Store {
  let current: ReturnType<typeof connect> | undefined;

  // The client's own time limit ends when a command has been sent, and there is none for a transaction. So the connection
  // that has no answer in time is given up, and with it all that waits for one: neither a request nor the memory that
  // it takes may wait for as long as Redis is away.
  async function ask<Reply>(commands: (redis: ReturnType<typeof connect>) => Promise<Reply>): Promise<Reply> {
    current ??= connect(url, patienceMs);
    const redis = current;
    const patience = setTimeout(() => {
      if (current === redis) current = undefined;
      redis.destroy();
    }, patienceMs);
    try {
      return await commands(redis);
    } finally {
      clearTimeout(patience);
    }
  }

  return {
    claim: async (key, seconds) => {
      const expiration = { type: "PX", value: milliseconds(seconds) } as const;
      return (await ask((redis) => redis.set(PREFIX + key, "1", { condition: "NX", expiration }))) === "OK";
    },
    has: async (key) => (await ask((redis) => redis.exists(PREFIX + key))) === 1,
    put: (kind, name, text, seconds) =>
      ask(async (redis) => {
        const lifetime = milliseconds(seconds);
        // The names of a kind, in the order in which their texts end: those that have ended come first.
        const names = `${PREFIX}${kind}s`;
        const [, , count] = await redis
          .multi()
          .set(keyOf(kind, name), text, { expiration: { type: "PX", value: lifetime } })
          .zAdd(names, { score: Date.now() + lifetime, value: name })
          .zCard(names)
          .execTyped();
        // One has come, so one has to go. Whoever else is too many goes with the call that brought it.
        const oldest = count > most ? await redis.zPopMin(names) : null;
        if (oldest) await redis.del(keyOf(kind, oldest.value));
      }),
    get: async (kind, name) => (await ask((redis) => redis.get(keyOf(kind, name)))) ?? undefined,
    push: async (list, text, length, seconds) => {
      const key = listKeyOf(list);
      await ask((redis) =>
        redis
          .multi()
          .lPush(key, text)
          .lTrim(key, 0, length - 1)
          .pExpire(key, milliseconds(seconds))
          .exec(),
      );
    },
    list: (list) => ask((redis) => redis.lRange(listKeyOf(list), 0, -1)),
  };
}

function connect(url: string, connectTimeout: number) {
  const redis = createClient({ url, socket: { connectTimeout } });
  // Without a listener a broken connection would end the process. The command that needs it fails by itself.
  redis.on("error", () => {});
  redis.connect().catch(() => {});
  return redis;
}

const keyOf = (kind: Kind, name: string) => `${PREFIX}${kind}:${name}`;
const listKeyOf = (list: string) => `${PREFIX}list:${list}`;

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}
