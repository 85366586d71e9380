import "server-only";
import { setEnvDefaults } from "@auth/core";
import type { NextAuthConfig } from "next-auth";
import { nextAuthVariables } from "@/lib/env";
import { admit } from "./admission";
import type { Attempt } from "./attempt/attempt";
import { config } from "./config";
import { type Context, contextFor } from "./context";
import { type CookieJar, cookieAttributes, namesWith, removeCookie } from "./cookies/cookies";
import { LoginError } from "./failure";
import { logger, logSignedOut, logSucceeded } from "./log";
import { wechatProvider } from "./provider";
import { withOneWeChat } from "./providers/adapter";
import { WECHAT_PROVIDERS } from "./providers/applications";
import { wechatAccount } from "./providers/wechat-account";
import { removeRefusal } from "./refusal";
import { safeReturnTo } from "./return-to";
import { endCopies } from "./session/end";
import {
  encodeSession,
  expiryOf,
  isUsable,
  newClaims,
  readClaims,
  readSession,
  SESSION_SECONDS,
  userOf,
} from "./session/session";
import { writeTokens } from "./session/tokens";

/**
 * NextAuth's whole configuration for one request: WeChat, this site's rules, and what `config.ts` adds.
 *
 * Only with a verified attempt can WeChat's provider sign anybody in, and only that of the attempt's application.
 */
export function authConfig(context: Context, jar: CookieJar, attempt?: Attempt): NextAuthConfig {
  const options = cookieAttributes(context.cookies);
  const { callbacks, events } = config;
  const whole: NextAuthConfig = {
    ...config,
    ...(config.adapter && { adapter: withOneWeChat(config.adapter) }),
    basePath: "/api/auth",
    providers: [...wechatProviders(context, attempt), ...config.providers],
    secret: [...context.secrets],
    // The origin has been decided already. No header is believed.
    trustHost: true,
    useSecureCookies: context.cookies.secure,
    cookies: {
      sessionToken: { name: context.cookies.session, options },
      callbackUrl: { name: context.cookies.callbackUrl, options },
      csrfToken: { name: context.cookies.csrfToken, options },
    },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: {
      encode: encodeSession,
      // NextAuth gets the session that the site itself reads, whatever other cookies look like parts of one. So a session
      // that may not be used counts for nothing in NextAuth, not even to link an account to its user.
      decode: async () => (await readSession(context, jar)) ?? null,
    },
    pages: { ...config.pages, signIn: "/login", error: "/login", signOut: "/me" },
    logger,
    callbacks: {
      ...callbacks,
      redirect: ({ url }) => context.origin + safeReturnTo(url, context.origin),

      async signIn(login) {
        // The text of an earlier refusal must not explain this one.
        if (jar.get(context.cookies.refusal)) removeRefusal(context, jar);
        const allowed = callbacks?.signIn ? await callbacks.signIn(login) : true;
        // An e-mail provider asks twice. The first time only a message is about to be sent.
        const completed = allowed && typeof allowed !== "string" && !login.email?.verificationRequest;
        if (completed) await admit(context, jar, login);
        return allowed;
      },

      async jwt(event) {
        const { account, user } = event;
        const made = account ? newClaims(context, attempt, user, account) : event.token;
        const token = callbacks?.jwt ? await callbacks.jwt({ ...event, token: made }) : made;
        const claims = readClaims(token, context);
        if (claims && (await isUsable(context, claims))) return token;
        if (!account) return null;
        throw claims
          ? new LoginError("refused", "mayUseSession said no")
          : new LoginError("misconfigured", "callbacks.jwt returned no session");
      },

      async session(event) {
        const claims = readClaims(event.token, context);
        // `jwt.decode` has let through nothing else.
        if (!claims) return { expires: new Date(0).toISOString() };
        const expires = expiryOf(claims).toISOString();
        const session = Object.assign(event.session, { user: userOf(claims), expires });
        return callbacks?.session ? callbacks.session({ ...event, session }) : session;
      },
    },
    events: {
      ...events,
      async signIn(message) {
        // The session that the new one replaces.
        await endCopies(context, jar);
        await keepTokens(context, jar, attempt, message.account);
        logSucceeded(message.account?.provider ?? "an unknown provider");
        await events?.signIn?.(message);
      },
      async signOut(message) {
        logSignedOut();
        await events?.signOut?.(message);
      },
    },
  };
  // A provider finds its own variables, such as AUTH_GITHUB_ID.
  setEnvDefaults(nextAuthVariables(), whole, true);
  return whole;
}

function wechatProviders(context: Context, attempt: Attempt | undefined) {
  return WECHAT_PROVIDERS.map((id) => contextFor(context, id))
    .filter((there) => there !== undefined)
    .map((there) => wechatProvider(there, there.providerId === context.providerId ? attempt : undefined));
}

/** Keeps WeChat's tokens beside the session. After a login of another provider it drops what is kept of an earlier one with WeChat. */
async function keepTokens(context: Context, jar: CookieJar, attempt: Attempt | undefined, account: unknown) {
  const granted = wechatAccount.safeParse(account).data;
  if (attempt && granted) {
    const tokens = { sid: attempt.state, accessToken: granted.access_token, refreshToken: granted.refresh_token };
    const kept = await writeTokens(context, jar, tokens, new Date(Date.now() + SESSION_SECONDS * 1000));
    // The visitor is signed in without them.
    if (!kept) logger.warn("WeChat's tokens are too large for a cookie");
  } else {
    const { wechat, attempt: openAttempt } = context.cookies;
    const kept = namesWith(wechat, jar).filter((name) => !name.startsWith(openAttempt));
    for (const name of kept) removeCookie(context.cookies, jar, name);
  }
}
