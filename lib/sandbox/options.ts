import { APPS } from "./apps.ts";
import { CAST } from "./cast/cast.ts";
import { lanOrigin } from "./lan.ts";
import type { Sandbox } from "./sandbox.ts";
import { memoryStore } from "./store/memory.ts";

/** What a sandbox can be told. Everything but the origin has a default. */
export type SandboxOptions = Pick<Sandbox, "origin"> & Partial<Omit<Sandbox, "origin">>;

/** The sandbox of these options. Without a secret, its codes and tokens are valid until the process ends. */
export function sandboxWith(options: SandboxOptions): Sandbox {
  const { origin, now = Date.now } = options;
  return {
    path: "",
    phoneOrigin: lanOrigin(origin),
    callbackOrigins: [],
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
