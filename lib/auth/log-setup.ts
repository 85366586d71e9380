import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { configuredProviders } from "./providers";

/** Notes how the site signs visitors in, when the server starts: in one line, without a secret. */
export function logSetup(): void {
  const { mode, origin = "of each request", redisUrl } = env();
  const wechat = mode === "unconfigured" ? [] : ["wechat"];
  const providers = [...wechat, ...configuredProviders().map(({ id }) => id)].join(", ") || "none";
  const store = redisUrl === undefined ? "memory" : "redis";
  const text = `Sign-in: mode ${mode}, origin ${origin}, providers ${providers}, store ${store}.`;
  log(mode === "unconfigured" ? "warn" : "info", "started", text, { mode, origin, providers, store });
}
