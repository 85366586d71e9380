import "server-only";
import { createClient } from "@redis/client";
import { type ClaimKind, type Kind, MOST_OF_A_KIND, type Store } from "./store";
import { StoreError } from "./store-error";

const PREFIX = "weixin-login:";
const PATIENCE_MS = 2000;
const BEATS = 4;
// As long as anything is kept.
const LONGEST_SECONDS = 30 * 24 * 3600;

interface Limits {
  /** How many texts of each kind are kept: the newest. */
  readonly most?: number;
  /** How long Redis has for an answer. */
  readonly patienceMs?: number;
}

/**
 * A store that several instances of the site share. It connects at the first use and again after a break. Where Redis
 * is away, or does not answer, its promises are rejected within seconds, with a `StoreError`.
 */
export function redisStore(url: string, { most = MOST_OF_A_KIND, patienceMs = PATIENCE_MS }: Limits = {}): Store {
  let current: ReturnType<typeof connect> | undefined;

  // The client's own time limit ends when a command has been sent, and there is none for a transaction. So the connection
  // that has no answer in time is given up, and with it all that waits for one: neither a request nor the memory that
  // it takes may wait for as long as Redis is away.
  //
  // The time is counted in beats, because a process that was busy itself has kept Redis waiting, and not the reverse:
  // however long it was, that is one beat, after which there are others in which the answer is read.
  async function ask<Reply>(command: (redis: ReturnType<typeof connect>) => Promise<Reply>): Promise<Reply> {
    current ??= connect(url, patienceMs);
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
      // What the client says may repeat what was asked.
      throw new StoreError();
    } finally {
      clearInterval(patience);
    }
  }

  // One command is enough. A claim ends by itself, so no list has to hold its name.
  async function claim(kind: ClaimKind, name: string, seconds: number, text = ""): Promise<boolean> {
    const firstOnly = { condition: "NX", expiration: after(seconds) } as const;
    return (await ask((redis) => redis.set(claimKeyOf(kind, name), text, firstOnly))) === "OK";
  }

  /** Keeps a text, and drops the oldest of its kind where they are too many. */
  async function put(kind: Kind, name: string, text: string, seconds: number): Promise<void> {
    // The names of a kind in the order in which they came. Those whose texts have ended by themselves are among them.
    const names = `${PREFIX}${kind}s`;
    const [, , , excess] = await ask((redis) =>
      redis
        .multi()
        .set(keyOf(kind, name), text, { expiration: after(seconds) })
        .zAdd(names, { score: Date.now(), value: name })
        .pExpire(names, milliseconds(LONGEST_SECONDS))
        .zRange(names, 0, -1 - most)
        .execTyped(),
    );
    if (excess.length > 0) {
      const keys = excess.map((each) => keyOf(kind, each));
      const drop = ask((redis) => redis.multi().del(keys).zRem(names, excess).exec());
      // The text is kept even if this fails. The next call then drops the oldest.
      await drop.catch(() => {});
    }
  }

  return {
    claim,
    has: async (kind, name) => (await ask((redis) => redis.exists(claimKeyOf(kind, name)))) === 1,
    claimed: async (kind, name) => (await ask((redis) => redis.get(claimKeyOf(kind, name)))) ?? undefined,
    put,
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

// No kind has a colon, so the kind's end is clear whatever the name is.
const keyOf = (kind: Kind, name: string) => `${PREFIX}${kind}:${name}`;
const claimKeyOf = (kind: ClaimKind, name: string) => `${PREFIX}claim:${kind}:${name}`;
const listKeyOf = (list: string) => `${PREFIX}list:${list}`;

function after(seconds: number) {
  return { type: "PX", value: milliseconds(seconds) } as const;
}

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}
