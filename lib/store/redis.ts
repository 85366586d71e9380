import "server-only";
import { createClient } from "@redis/client";
import { type Kind, MOST_OF_A_KIND, type Store } from "./store";

const PREFIX = "weixin-login:";
const TIMEOUT_MS = 2000;

/**
 * A store that several instances of the site share. It connects at the first use and again after a break; meanwhile
 * its promises are rejected after two seconds.
 */
export function redisStore(url: string): Store {
  const client = createClient({ url, commandOptions: { timeout: TIMEOUT_MS } });
  // Without a listener a broken connection would end the process. The command that needs it fails by itself.
  client.on("error", () => {});
  const connected = () => {
    if (!client.isOpen) client.connect().catch(() => {});
    return client;
  };
  const keyOf = (kind: Kind, name: string) => `${PREFIX}${kind}:${name}`;

  // The names of a kind in the order in which they came. What falls off its end is forgotten.
  const remember = async (kind: Kind, name: string): Promise<void> => {
    const order = `${PREFIX}${kind}s`;
    const length = await connected().lPush(order, name);
    const dropped = length > MOST_OF_A_KIND ? await connected().rPopCount(order, length - MOST_OF_A_KIND) : [];
    if (dropped?.length) await connected().del(dropped.map((old) => keyOf(kind, old)));
  };

  return {
    claim: async (key, seconds) => {
      const expiration = { type: "PX", value: milliseconds(seconds) } as const;
      return (await connected().set(PREFIX + key, "1", { condition: "NX", expiration })) === "OK";
    },
    has: async (key) => (await connected().exists(PREFIX + key)) === 1,
    put: async (kind, name, text, seconds) => {
      const expiration = { type: "PX", value: milliseconds(seconds) } as const;
      const before = await connected().set(keyOf(kind, name), text, { expiration, GET: true });
      if (before === null) await remember(kind, name);
    },
    get: async (kind, name) => (await connected().get(keyOf(kind, name))) ?? undefined,
    push: async (list, text, most, seconds) => {
      const key = PREFIX + list;
      await connected()
        .multi()
        .lPush(key, text)
        .lTrim(key, 0, most - 1)
        .pExpire(key, milliseconds(seconds))
        .exec();
    },
    list: async (list) => connected().lRange(PREFIX + list, 0, -1),
  };
}

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}
