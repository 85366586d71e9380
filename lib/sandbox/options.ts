import { APPS } from "./apps.ts";
import { CAST } from "./cast/cast.ts";
import { lanOrigin } from "./lan.ts";
import { parseUrl } from "./parse-url.ts";
import type { Sandbox } from "./sandbox.ts";
import { memoryStore } from "./store/memory.ts";

/** What a sandbox can be told. Everything but the origin has a default. */
export type SandboxOptions = Pick<Sandbox, "origin"> & Partial<Omit<Sandbox, "origin">>;

/**
 * The sandbox of these options. Without a secret, its codes and tokens are valid until the process ends.
 *
 * Throws a `TypeError` that names a callback origin which is none.
 */
export function sandboxWith(options: SandboxOptions): Sandbox {
  const { origin, callbackOrigins = [], now = Date.now } = options;
  const wrong = callbackOrigins.find((text) => parseUrl(text)?.origin !== text);
  if (wrong !== undefined) {
    throw new TypeError(`callbackOrigins has ${JSON.stringify(wrong)}. An origin looks like http://localhost:3000.`);
  }
  return {
    path: "",
    phoneOrigin: lanOrigin(origin),
    callbackOrigins,
    acceptLoopback: false,
    publicDemo: false,
    people: CAST,
    apps: APPS,
    secrets: options.secrets ?? [crypto.randomUUID()],
    store: options.store ?? memoryStore(now),
    take: async () => 0,
    sharedStore: true,
    site: undefined,
    ...options,
    now,
  };
}
