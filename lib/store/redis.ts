import "server-only";
import { createClient } from "@redis/client";
import type { Store } from "./store";

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
  return {
    claim: async (key, seconds) => {
      const expiration = { type: "PX", value: Math.ceil(seconds * 1000) } as const;
      return (await connected().set(PREFIX + key, "1", { condition: "NX", expiration })) === "OK";
    },
    has: async (key) => (await connected().exists(PREFIX + key)) === 1,
  };
}
