import { Auth, type AuthConfig } from "@auth/core";
import type { Provider } from "@auth/core/providers";
import { z } from "zod";
import { browserOf } from "./cookie-jar";

/** A person whom Auth.js has signed in. */
interface Account {
  readonly providerAccountId: string | undefined;
  readonly nickname: string | null | undefined;
  /** The openid of the tokens, and that of the profile. */
  readonly openids: readonly [unknown, unknown];
}

/** A site at `origin` that signs in with Auth.js, in this process. It has one visitor, with one browser. */
export function authJsSite(origin: string, provider: Provider) {
  const accounts: Account[] = [];
  const config: AuthConfig = {
    providers: [provider],
    basePath: "/api/auth",
    secret: "e2e-mT4xW8bN1qF6vK3zH9sC5yL2jD7gR0pA",
    trustHost: true,
    logger: { error: () => {} },
    events: {
      signIn: ({ account, user, profile }) => {
        const openids = [account?.["openid"], profile?.["openid"]] as const;
        accounts.push({ providerAccountId: account?.providerAccountId, nickname: user.name, openids });
      },
    },
  };
  const browse = browserOf(origin, (request) => Auth(request, config));
  return {
    /** The logins so far. */
    accounts,
    browse,
    async authorizeAddress(): Promise<string> {
      const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await browse("/api/auth/csrf")).json());
      const form = new URLSearchParams({ csrfToken, callbackUrl: `${origin}/me` });
      return (await browse("/api/auth/signin/wechat", form)).headers.get("location") ?? "";
    },
    async session(): Promise<unknown> {
      return (await browse("/api/auth/session")).json();
    },
  };
}
