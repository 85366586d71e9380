import "server-only";
import { createClient } from "@redis/client";
import type { Store } from "./store";

const PREFIX = "weixin-login:";

/** A store that several instances of the site share. It connects at the first use and again after a break. */
export function redisStore(url: string): Store {
  const client = createClient({ url, socket: { connectTimeout: 2000 }, commandOptions: { timeout: 2000 } });
  // Without a listener a broken connection would end the process. The command that needed it fails by itself.
  client.on("error", () => {});
  let connection: Promise<unknown> | undefined;

  const connected = async () => {
    connection ??= client.connect().catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    await connection;
    return client;
  };

  return {
    claim: async (key, seconds) => {
      const redis = await connected();
      const expiration = { type: "PX", value: Math.ceil(seconds * 1000) } as const;
      return (await redis.set(PREFIX + key, "1", { condition: "NX", expiration })) === "OK";
    },
    has: async (key) => (await (await connected()).exists(PREFIX + key)) === 1,
  };
}
