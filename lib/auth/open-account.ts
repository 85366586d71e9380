import "server-only";
import type { NotCalled } from "./account-result";
import type { Claims } from "./claims";
import type { CookieJar } from "./cookie-jar";
import { readSession } from "./session";
import type { Site } from "./site";
import { type AccountCookie, readAccountCookie, readTokensCookie, type TokensCookie } from "./wechat-cookies";

/** All that a signed-in visitor's cookies hold, each bound to the same session. */
export interface OpenAccount {
  readonly ok: true;
  readonly claims: Claims;
  readonly account: AccountCookie;
  readonly tokens: TokensCookie;
}

/** Opens a visitor's cookies to call WeChat in their name. For actions and route handlers only: it sees the tokens. */
export async function openAccount(site: Site, jar: Pick<CookieJar, "get">): Promise<OpenAccount | NotCalled> {
  const claims = await readSession(site, jar);
  if (!claims) return notCalled("signed_out");
  const [account, tokens] = await Promise.all([
    readAccountCookie(site, jar, claims.sid),
    readTokensCookie(site, jar, claims.sid),
  ]);
  return account && tokens ? { ok: true, claims, account, tokens } : notCalled("lost");
}

/** The result of an action that cannot call WeChat. */
export function notCalled(failure: NotCalled["failure"]): NotCalled {
  return { ok: false, failure, at: Date.now() };
}
