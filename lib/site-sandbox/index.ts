import "server-only";
import { env, siteOrigin } from "@/lib/env";
import { statusResponse } from "@/lib/http/status-page";
import { createSandbox } from "@/lib/sandbox";
import { store } from "@/lib/store";
import { sandboxTake } from "./limits";
import { optionsFor } from "./options";

/** Answers a request to this site's sandbox. Unless the site's mode is sandbox, there is nothing at any of its URLs. */
export async function answerAsSandbox(request: Request): Promise<Response> {
  const { mode, redisUrl } = env();
  if (mode !== "sandbox") return statusResponse(404);
  const { headers } = request;
  // Next itself asks for the page that a server action leads to, as data, and follows its redirects. That would use up a
  // code, and the sandbox has no such data. After an empty answer the browser goes there.
  if (headers.has("rsc")) return new Response(null, { status: 204 });
  const take = sandboxTake(headers, store(redisUrl));
  return createSandbox({ ...optionsFor(siteOrigin(headers)), take }).fetch(request);
}
