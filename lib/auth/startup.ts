import "server-only";
import { env } from "@/lib/env";
import { config } from "./config";
import { configuredProviders } from "./providers/configured";

// Nothing can be checked before the first login. That one is logged, if it has no unionid.
const ONE_PERSON =
  "Bind both of WeChat's applications to one Open Platform account. Otherwise a person is two users, one inside WeChat and one outside.";

const NEXT_STEP = "Nobody can sign in yet. The page /login names what to set, and npm run doctor checks it.";

/**
 * Ends the process, with a sentence, when `config.ts` asks for sessions in a database. A session of this site is a cookie
 * that pages read without a database, and WeChat's tokens are bound to it.
 */
export function refuseDatabaseSessions(strategy: string | undefined = config.session?.strategy): void {
  if (strategy !== "database") return;
  process.stderr.write(
    '\nlib/auth/config.ts: session.strategy "database" is not supported. Remove it: beside an adapter the sessions are ' +
      "cookies, and the adapter's user id becomes the session's.\n\n",
  );
  process.exit(1);
}

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
