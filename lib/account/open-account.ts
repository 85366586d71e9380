import "server-only";
import type { Context } from "@/lib/auth/context";
import type { CookieJar } from "@/lib/auth/cookies/cookies";
import { type Claims, readSession, type WeChatClaims } from "@/lib/auth/session/session";
import { readTokens, type TokensCookie } from "@/lib/auth/session/tokens";
import { mayCall } from "./brake";
import type { NotCalled } from "./result";

/** All that a signed-in visitor's cookies hold, bound to the same session. */
interface OpenAccount {
  readonly ok: true;
  /** The application that WeChat gave these tokens to. */
  readonly app: Context["app"];
  readonly claims: Claims;
  readonly account: WeChatClaims;
  readonly tokens: TokensCookie;
}

/**
 * Opens a visitor's cookies for one call to WeChat in their name, and counts that call. For actions and route handlers
 * only: it sees the tokens.
 */
export async function openAccount(context: Context, jar: Pick<CookieJar, "get">): Promise<OpenAccount | NotCalled> {
  const claims = await readSession(context, jar);
  if (!claims) return notCalled("signed_out");
  const { wechat: account } = claims;
  const app = Object.values(context.apps).find((each) => each?.appId === claims.aud) ?? context.app;
  const tokens = await readTokens({ ...context, app }, jar, claims.sid);
  if (!account || !tokens) return notCalled("lost");
  return (await mayCall(context, claims.sid)) ? { ok: true, app, claims, account, tokens } : notCalled("rate_limited");
}

/** The result of an action that cannot call WeChat, or cannot use the answer any more. */
export function notCalled(failure: NotCalled["failure"]): NotCalled {
  return { ok: false, failure, at: Date.now() };
}
