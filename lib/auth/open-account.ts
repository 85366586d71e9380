import "server-only";
import type { NotCalled } from "./account-result";
import { mayCall } from "./brake";
import type { Claims } from "./claims";
import type { CookieJar } from "./cookie-jar";
import { readSession } from "./session";
import type { Site } from "./site";
import { type AccountCookie, readAccountCookie, readTokensCookie, type TokensCookie } from "./wechat-cookies";

/** All that a signed-in visitor's cookies hold, each bound to the same session. */
interface OpenAccount {
  readonly ok: true;
  readonly claims: Claims;
  readonly account: AccountCookie;
  readonly tokens: TokensCookie;
}

/**
 * Opens a visitor's cookies for one call to WeChat in their name, and counts that call. For actions and route handlers
 * only: it sees the tokens.
 */
export async function openAccount(site: Site, jar: Pick<CookieJar, "get">): Promise<OpenAccount | NotCalled> {
  const claims = await readSession(site, jar);
  if (!claims) return notCalled("signed_out");
  const [account, tokens] = await Promise.all([
    readAccountCookie(site, jar, claims.sid),
    readTokensCookie(site, jar, claims.sid),
  ]);
  if (!account || !tokens) return notCalled("lost");
  return (await mayCall(site, claims.sid)) ? { ok: true, claims, account, tokens } : notCalled("rate_limited");
}

/** The result of an action that cannot call WeChat, or cannot use the answer any more. */
export function notCalled(failure: NotCalled["failure"]): NotCalled {
  return { ok: false, failure, at: Date.now() };
}
