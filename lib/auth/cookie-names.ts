/** The names of the cookies that a login uses. */
export interface CookieNames {
  /** Whether they are for https only. */
  readonly secure: boolean;
  /** NextAuth's session. */
  readonly session: string;
  readonly callbackUrl: string;
  readonly csrfToken: string;
  /** What a visitor may see of their WeChat account. */
  readonly account: string;
  /** WeChat's tokens. */
  readonly tokens: string;
  /** Begins the name of every login attempt; its state follows. */
  readonly attempt: string;
}

/**
 * Names cookies for an origin. On https they begin with `__Host-`, which keeps other subdomains from setting them
 * (RFC 6265bis, section 4.1.3.2); on http a browser would refuse that.
 */
export function cookieNames(origin: string): CookieNames {
  const secure = origin.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  return {
    secure,
    session: `${prefix}authjs.session-token`,
    callbackUrl: `${prefix}authjs.callback-url`,
    csrfToken: `${prefix}authjs.csrf-token`,
    account: `${prefix}wechat-account`,
    tokens: `${prefix}wechat-tokens`,
    attempt: `${prefix}wechat-attempt.`,
  };
}
