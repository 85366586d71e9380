import "server-only";
import { countFor } from "@/lib/limits";
import type { SandboxOptions } from "@/lib/sandbox/options";
import type { Store } from "@/lib/store";

/** How often an address may open pages and send forms that keep something, and call the API as another project does. */
const LIMITS = {
  sandbox_page: { per: "address", times: 600, seconds: 300 },
  sandbox_api: { per: "address", times: 600, seconds: 60 },
} as const;

/** Counts what the client of a request with these headers does in the sandbox. */
export function sandboxTake(received: Headers, store: Store): NonNullable<SandboxOptions["take"]> {
  const count = countFor(received, store);
  return (name) => count(name, LIMITS[name]);
}
