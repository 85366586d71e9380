import "server-only";
import type { createClient } from "@redis/client";
import { site } from "@/site.config";
import { lazyLimiters } from "./lazy-limiters";
import type { RunScript } from "./limiter";
import type { ClaimKind, Store } from "./store";
import { StoreError } from "./store-error";

const PATIENCE_MS = 2000;
const BEATS = 4;
// While Redis is down, a limit need not wait for it at every use.
const PAUSE_MS = 5000;

interface Options {
  /** How long Redis may take to answer. */
  readonly patienceMs?: number;
}

/**
 * A store that several instances of the site share. It connects at the first use, and again when the connection breaks.
 * If Redis is down or does not answer, its promises are rejected within seconds, with a `StoreError`.
 */
export function redisStore(url: string, { patienceMs = PATIENCE_MS }: Options = {}): Store {
  let current: Redis | undefined;

  // The client's own time limit ends when a command has been sent, and a transaction has no time limit. So if an answer
  // is late, this closes the connection, and all commands that wait on it fail. Otherwise requests would wait, and take
  // up memory, for as long as Redis is down.
  //
  // A timer counts the time in beats. While this process is busy, it cannot read an answer that Redis has sent. A busy
  // time of any length counts as one beat, and the process reads the answer before the next ones.
  async function ask<Reply>(command: (redis: Redis) => Promise<Reply>): Promise<Reply> {
    // A site without Redis never loads its client.
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

  // A claim expires by itself, so no list has to hold its name, and one command is enough.
  async function claim(kind: ClaimKind, name: string, seconds: number, text = ""): Promise<boolean> {
    const firstOnly = { condition: "NX", expiration: after(seconds) } as const;
    return (await ask((redis) => redis.set(claimKeyOf(kind, name), text, firstOnly))) === "OK";
  }

  let pauseUntil = 0;

  // The other commands ask Redis each time, because they have no other answer. A limit can be counted in memory, so it
  // asks again only after a pause.
  const runScript: RunScript = async (text, script) => {
    if (Date.now() < pauseUntil) throw new StoreError();
    try {
      return await ask((redis) => redis.eval(text, script));
    } catch (error) {
      pauseUntil = Date.now() + PAUSE_MS;
      throw error;
    }
  };

  return {
    take: lazyLimiters(async (name, limit) => (await import("./limiter")).redisLimiter(name, limit, runScript)),
    claim,
    replace: async (kind, name, seconds, text) => {
      await ask((redis) => redis.set(claimKeyOf(kind, name), text, { expiration: after(seconds) }));
    },
    has: async (kind, name) => (await ask((redis) => redis.exists(claimKeyOf(kind, name)))) === 1,
    claimed: async (kind, name) => (await ask((redis) => redis.get(claimKeyOf(kind, name)))) ?? undefined,
  };
}

type Redis = ReturnType<typeof createClient>;

function connect(redis: Redis): Redis {
  // Without a listener, a broken connection would end the process. The commands that need it fail on their own.
  redis.on("error", () => {});
  redis.connect().catch(() => {});
  return redis;
}

// No kind contains a colon, so the first colon ends the kind, and the name may contain any character.
const claimKeyOf = (kind: ClaimKind, name: string) => `${site.redisPrefix}claim:${kind}:${name}`;

function after(seconds: number) {
  return { type: "PX", value: milliseconds(seconds) } as const;
}

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}
