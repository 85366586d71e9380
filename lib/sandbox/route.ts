import "server-only";
import { currentSandbox } from "./context";
import type { Sandbox } from "./sandbox";

type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

type RouteHandler = (request: Request) => Promise<Response>;

/**
 * Makes the handlers of a route. They call `serve` for the methods in `taken`. If the sandbox is off, the route does
 * not exist.
 *
 * Every method has a handler. Otherwise Next would answer with 405, or with 204 for OPTIONS, and so reveal that the
 * route exists.
 */
export function sandboxRoute(
  serve: (sandbox: Sandbox, request: Request) => Promise<Response>,
  taken: readonly Method[] = ["GET", "HEAD"],
): Readonly<Record<Method, RouteHandler>> {
  const Allow = [...taken, "OPTIONS"].join(", ");
  const answer: RouteHandler = async (request) => {
    const sandbox = currentSandbox(request.headers);
    if (!sandbox) return plain(404, "Not found\n");
    if (taken.some((method) => method === request.method)) return serve(sandbox, request);
    return request.method === "OPTIONS" ? plain(204, null, { Allow }) : plain(405, "Method not allowed\n", { Allow });
  };
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer };
}

function plain(status: number, text: string | null, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
