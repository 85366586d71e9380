import "server-only";
import type { IncomingMessage } from "node:http";
import { isOwnFrame, isPrefetch } from "@/lib/http/own-request";
import { parseUrl } from "@/lib/http/parse-url";
import { rememberedWait, rememberWait } from "@/lib/limits";

/** The address that the login page frames. */
export const QR_FRAME_PATH = "/login/qr";

/** By this header `next-auth/react` asks for the address of a redirect in JSON. */
export const WANTS_JSON = "x-auth-return-redirect";

/** Lets {@link waitingPage} answer further requests like this one, whose client has used up the limit of its address. */
export function letWait(request: Request, seconds: number): void {
  const kind = kindOf(request.method, new URL(request.url).pathname, request.headers);
  if (kind !== undefined) rememberWait(request.headers, kind, seconds);
}

/**
 * The page with status 429 for a client that was told to wait, and asks the same again. Undefined for any other request.
 *
 * It needs nothing of Next, so it stands in front of it. Next takes milliseconds for each request, and in a flood of them
 * other visitors would wait.
 */
export function waitingPage({ method = "", url = "", headers }: IncomingMessage): Promise<Response> | undefined {
  const received = { get: (name: string) => headers[name]?.toString() ?? null };
  const path = url.split("?", 1)[0] ?? "";
  const kind = kindOf(method, path, received);
  const wait = kind === undefined ? 0 : rememberedWait(received, kind);
  return wait > 0 ? page(wait, path) : undefined;
}

async function page(wait: number, path: string): Promise<Response> {
  // Nothing of it is needed when the server starts.
  const { tooMany } = await import("./too-many");
  const answer = tooMany(wait);
  if (path === QR_FRAME_PATH) {
    answer.headers.set("Referrer-Policy", "strict-origin");
    answer.headers.set("X-Frame-Options", "SAMEORIGIN");
  }
  return answer;
}

/**
 * What is decided about a request before its limit is asked. While the limit is used up, requests of the same kind get the
 * same answer. Undefined for a request that gets another answer than the page.
 */
function kindOf(method: string, path: string, received: Pick<Headers, "get">): string | undefined {
  if (path !== QR_FRAME_PATH && !path.startsWith("/api/auth/")) return undefined;
  if (isPrefetch(received) || received.get(WANTS_JSON) !== null) return undefined;
  if (path !== QR_FRAME_PATH) return `${method} ${path}`;
  if (!isOwnFrame(received)) return undefined;
  // A frame of a page at another origin is told to use the button.
  const referer = received.get("referer") ?? "";
  return `${method} ${path} ${parseUrl(referer)?.origin ?? ""}`;
}
