import "server-only";
import { env, siteOrigin } from "@/lib/env";
import { takeFor } from "@/lib/limits";
import { createSandbox } from "@/lib/sandbox";
import { store } from "@/lib/store";
import { optionsFor } from "./options";

/** Answers a request to this site's sandbox. Undefined unless the site's mode is sandbox. */
export async function answerAsSandbox(request: Request): Promise<Response | undefined> {
  const { mode, redisUrl } = env();
  if (mode !== "sandbox") return undefined;
  const { headers } = request;
  const take = takeFor(headers, store(redisUrl));
  return createSandbox({ ...optionsFor(siteOrigin(headers)), take }).fetch(request);
}
