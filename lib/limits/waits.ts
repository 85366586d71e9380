import "server-only";
import { env } from "@/lib/env";
import { Expiring } from "@/lib/store/expiring";
import { MOST_OF_A_KIND } from "@/lib/store/store";
import { clientAddress } from "./client-address";

type Received = Pick<Headers, "get">;

declare global {
  var clientWaits: Expiring<number> | undefined;
}

/**
 * Remembers that the client of a request has to wait with all requests of the same kind. A client whose address cannot be
 * known is not remembered. Only the newest waits are, so a flood from many addresses cannot grow the memory.
 *
 * @param kind One of few. It must not be text that a client chooses.
 */
export function rememberWait(received: Received, kind: string, seconds: number): void {
  const key = keyOf(received, kind);
  // The seconds are rounded up, so the wait may be over at any time of the last one.
  if (key !== undefined) waits().set(key, Date.now() + seconds * 1000, seconds - 1);
}

/**
 * How many seconds the client of a request still has to wait with requests of a kind: 0 if no wait is remembered. It is
 * never remembered for longer than the limit lasts, so the limit itself has to be asked then.
 */
export function rememberedWait(received: Received, kind: string): number {
  // Mostly nobody has to wait. Then the address is not worked out.
  const key = waits().size === 0 ? undefined : keyOf(received, kind);
  const end = key === undefined ? undefined : waits().get(key);
  return end === undefined ? 0 : Math.ceil((end - Date.now()) / 1000);
}

// Next builds routes and `instrumentation.ts` into separate bundles, and each has its own copy of this file.
function waits(): Expiring<number> {
  globalThis.clientWaits ??= new Expiring(MOST_OF_A_KIND, Date.now);
  return globalThis.clientWaits;
}

function keyOf(received: Received, kind: string): string | undefined {
  const { vercel, trustedProxies = 0 } = env();
  // Without a number `clientAddress` logs a hint about proxies. The limit itself has logged it already.
  const address = clientAddress(received, { vercel, trustedProxies });
  return address && `${kind} ${address}`;
}
