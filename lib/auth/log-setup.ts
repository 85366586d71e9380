import "server-only";
import { env } from "@/lib/env";
import { configuredProviders } from "./providers";

// Nothing can be checked before the first login. That one is logged, if it has no unionid.
const ONE_PERSON =
  "Bind both of WeChat's applications to one Open Platform account. Otherwise a person is two users, one inside WeChat and one outside.";

const NEXT_STEP = "Nobody can sign in yet. The page /login names what to set, and npm run doctor checks it.";

/**
 * Prints how the site signs visitors in, when the server starts: in one line, without a secret. A site where nobody can sign
 * in yet gets a second line, and so does one with both of WeChat's applications.
 *
 * It is plain text, as Next's own lines are, because loading the log would delay the first answer.
 */
export function logSetup(): void {
  const { mode, origin = "of each request", redisUrl, app, mpApp } = env();
  // A stand-in has both applications.
  const has = (application: typeof app) => (mode === "wechat" ? application !== undefined : mode !== "unconfigured");
  const wechat = [...(has(app) ? ["wechat"] : []), ...(has(mpApp) ? ["wechat-mp"] : [])];
  const providers = [...wechat, ...configuredProviders().map(({ id }) => id)].join(", ") || "none";
  const store = redisUrl === undefined ? "memory" : "redis";
  process.stdout.write(`Sign-in: mode ${mode}, origin ${origin}, providers ${providers}, store ${store}.\n`);
  if (mode === "unconfigured") process.stdout.write(`${NEXT_STEP}\n`);
  if (app && mpApp) process.stdout.write(`${ONE_PERSON}\n`);
}
