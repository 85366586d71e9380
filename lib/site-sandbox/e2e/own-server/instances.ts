import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { addressOf, spawnServer } from "../../../../e2e/server-process";
import { AUTH_SECRET } from "../../../../e2e/servers";
import { roundRobin, type Turn } from "./round-robin";

/** Several servers of the production build behind one address. */
export interface Instances {
  /** The address that visitors use. */
  readonly origin: string;
  /** The address of each server. */
  readonly each: readonly string[];
  /** Every request to `origin` so far. */
  readonly turns: readonly Turn[];
  stop(): void;
}

/** Starts two instances of the sandbox that share a Redis. */
export async function startInstances(redisUrl: string): Promise<Instances> {
  const turns: Turn[] = [];
  const servers: ChildProcess[] = [];
  const proxy = createServer();
  const stop = () => {
    for (const server of servers) server.kill("SIGKILL");
    proxy.close();
    proxy.closeAllConnections();
  };
  try {
    await once(proxy.listen(0, "localhost"), "listening");
    const address = proxy.address();
    const origin = `http://localhost:${typeof address === "object" ? address?.port : address}`;
    const env = { AUTH_SECRET, AUTH_URL: origin, REDIS_URL: redisUrl, WECHAT_SANDBOX: "1" };
    for (let instance = 0; instance < 2; instance += 1) servers.push(spawnServer(env));
    const each = await Promise.all(servers.map(addressOf));
    proxy.on("request", roundRobin(each, turns));
    return { origin, each, turns, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
