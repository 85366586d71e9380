import "server-only";
import { createClient } from "@redis/client";
import { type Kind, MOST_OF_A_KIND, type Store } from "./store";

const PREFIX = "weixin-login:";
const TIMEOUT_MS = 2000;

/**
 * A store that several instances of the site share. It connects at the first use and again after a break; meanwhile
 * its promises are rejected after two seconds. Of each kind it keeps the newest `most`.
 */
export function redisStore(url: string, most = MOST_OF_A_KIND): Store {
  const client = createClient({ url, commandOptions: { timeout: TIMEOUT_MS } });
  // Without a listener a broken connection would end the process. The command that needs it fails by itself.
  client.on("error", () => {});
  const connected = () => {
    if (!client.isOpen) client.connect().catch(() => {});
    return client;
  };
  const keyOf = (kind: Kind, name: string) => `${PREFIX}${kind}:${name}`;
  const listKeyOf = (list: string) => `${PREFIX}list:${list}`;

  return {
    claim: async (key, seconds) => {
      const expiration = { type: "PX", value: milliseconds(seconds) } as const;
      return (await connected().set(PREFIX + key, "1", { condition: "NX", expiration })) === "OK";
    },
    has: async (key) => (await connected().exists(PREFIX + key)) === 1,
    put: async (kind, name, text, seconds) => {
      const lifetime = milliseconds(seconds);
      // The names of a kind, in the order in which their texts end: those that have ended come first.
      const names = `${PREFIX}${kind}s`;
      const [, , count] = await connected()
        .multi()
        .set(keyOf(kind, name), text, { expiration: { type: "PX", value: lifetime } })
        .zAdd(names, { score: Date.now() + lifetime, value: name })
        .zCard(names)
        .execTyped();
      // One has come, so one has to go. Whoever else is too many goes with the call that brought it.
      const oldest = count > most ? await connected().zPopMin(names) : null;
      if (oldest) await connected().del(keyOf(kind, oldest.value));
    },
    get: async (kind, name) => (await connected().get(keyOf(kind, name))) ?? undefined,
    push: async (list, text, length, seconds) => {
      const key = listKeyOf(list);
      await connected()
        .multi()
        .lPush(key, text)
        .lTrim(key, 0, length - 1)
        .pExpire(key, milliseconds(seconds))
        .exec();
    },
    list: async (list) => connected().lRange(listKeyOf(list), 0, -1),
  };
}

function milliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000);
}
