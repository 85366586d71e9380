import "server-only";
import type { Account, Profile } from "next-auth";
import type { Context } from "./context";
import type { CookieJar } from "./cookies/cookies";
import { LoginError } from "./failure";
import { onSignIn } from "./on-sign-in";
import { isWeChatProvider } from "./providers/applications";
import { writeRefusal } from "./refusal";
import { readSession, userOf } from "./session/session";

/** What NextAuth hands to its `signIn` callback. */
interface Login {
  /** What the provider's `profile` made of the userinfo, or the adapter's user who has this account. */
  readonly user: { id?: string; name?: string | null; image?: string | null };
  readonly account?: Account | null;
  readonly profile?: Profile;
}

/**
 * Asks `on-sign-in.ts` who a completed login is for, and makes that the user of the session. Throws a `LoginError`
 * when the site refuses the login.
 */
export async function admit(context: Context, jar: CookieJar, { user, account, profile }: Login): Promise<void> {
  if (!account) return;
  const claims = await readSession(context, jar);
  const answer = await onSignIn({
    provider: isWeChatProvider(account.provider) ? "wechat" : account.provider,
    account,
    profile,
    user: { name: user.name ?? "", image: user.image ?? null },
    signedIn: claims && userOf(claims),
  });
  if ("refused" in answer) {
    writeRefusal(context, jar, answer.refused);
    throw new LoginError("refused", "on-sign-in.ts refused it");
  }
  // NextAuth makes the session, or a new user in the adapter's database, of this object. A user who is in the database
  // already has `emailVerified`, and stays as the adapter has them.
  if (!("emailVerified" in user)) Object.assign(user, answer);
}
