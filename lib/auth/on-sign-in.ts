import "server-only";
import type { Account, Profile } from "next-auth";
import type { z } from "zod";
import type { Refusal } from "./refusal";
import type { User, userSchema } from "./user";

/** A login that a provider has completed, before there is a session. */
export interface CompletedLogin {
  /** The provider's id: `wechat`, also inside WeChat, where `account.provider` is `wechat-mp`, or one of `config.ts`. */
  readonly provider: string;
  /** Every field of the token response, tokens included, and the provider's id for the user. */
  readonly account: Account;
  /** The whole userinfo. */
  readonly profile: Profile | undefined;
  /** The nickname and the avatar, as the provider has them. */
  readonly user: Pick<User, "name" | "image">;
  /** The user who is signed in already in this browser, to link the two accounts. */
  readonly signedIn: User | undefined;
}

/**
 * Decides which user a completed login belongs to. It is called for every provider, before a session exists.
 *
 * Return the user. The id must be the same at every login of the same person. Or return `refuse({ "zh-CN": …, en: … })`
 * from `refusal.ts`: there is no session then, and the login page shows the text. With an adapter in `config.ts` the
 * user in its database takes the place of the one returned here.
 */
export async function onSignIn({
  provider,
  account,
  user,
}: CompletedLogin): Promise<z.input<typeof userSchema> | Refusal> {
  const { providerAccountId } = account;
  // WeChat's id is a digest already, with a prefix of its own. See `user-id.ts`.
  return { ...user, id: provider === "wechat" ? providerAccountId : `${provider}_${providerAccountId}` };
}
