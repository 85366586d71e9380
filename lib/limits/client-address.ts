import "server-only";
import { connectionOf } from "./connection";
import { countedAddress } from "./counted-address";

/** Where the site runs, as far as a client's address depends on it. */
export interface Place {
  /** Whether Vercel runs it. */
  readonly vercel: boolean;
  /** How many proxies in front of it add to `X-Forwarded-For`. Undefined if nothing says so. */
  readonly trustedProxies: number | undefined;
}

/**
 * The address of a request's client, as limits count it. Undefined if no address can be trusted.
 *
 * A client can write any address into `X-Forwarded-For`, and each proxy adds its own client's at the end. So of all these
 * only the one that the outermost of our own proxies added is the client's: with one proxy the last, with two the last
 * but one. Without a proxy it is the address of the connection. Vercel overwrites its own header, whatever a client
 * sends.
 */
export function clientAddress(received: Pick<Headers, "get">, { vercel, trustedProxies }: Place): string | undefined {
  if (vercel) return countedAddress(received.get("x-vercel-forwarded-for")?.split(",").at(-1));
  const forwarded = received.get("x-forwarded-for");
  const connection = connectionOf(received);
  if (trustedProxies) return countedAddress(forwarded?.split(",").at(-trustedProxies));
  // Next has written this header itself if the two are equal.
  if (trustedProxies === undefined && forwarded !== null && forwarded !== connection) hintAtProxies();
  return countedAddress(connection);
}

let hinted = false;

// A client may have sent the header, so it proves nothing. But behind a proxy all visitors would count as one.
function hintAtProxies(): void {
  if (hinted) return;
  hinted = true;
  process.stderr.write(
    "[limits] A request has brought X-Forwarded-For. If a proxy is in front of this site, set TRUSTED_PROXIES, or all " +
      "visitors count as one client. If there is none, set it to 0.\n",
  );
}
