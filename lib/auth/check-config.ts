import "server-only";
import { config } from "./config";

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
