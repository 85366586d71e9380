import "server-only";
import { env } from "@/lib/env";
import { configuredProviders } from "./providers";

/**
 * Prints how the site signs visitors in, when the server starts: in one line, without a secret. It is plain text, as Next's
 * own lines are, because loading the log would delay the first answer.
 */
export function logSetup(): void {
  const { mode, origin = "of each request", redisUrl, app, mpApp } = env();
  // A stand-in has both applications.
  const has = (application: typeof app) => (mode === "wechat" ? application !== undefined : mode !== "unconfigured");
  const wechat = [...(has(app) ? ["wechat"] : []), ...(has(mpApp) ? ["wechat-mp"] : [])];
  const providers = [...wechat, ...configuredProviders().map(({ id }) => id)].join(", ") || "none";
  const store = redisUrl === undefined ? "memory" : "redis";
  process.stdout.write(`Sign-in: mode ${mode}, origin ${origin}, providers ${providers}, store ${store}.\n`);
}
