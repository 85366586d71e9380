import "server-only";
import { currentSandbox } from "./context";
import type { Sandbox } from "./sandbox";

/** Makes a route handler of one of the sandbox's functions. Where the sandbox is off, the route does not exist. */
export function sandboxRoute(serve: (sandbox: Sandbox, request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const sandbox = currentSandbox(request.headers);
    if (!sandbox) return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
    return serve(sandbox, request);
  };
}
