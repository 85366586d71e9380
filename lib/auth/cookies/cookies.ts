import type { NextRequest } from "next/server";

/** The names of the cookies that a login uses. */
export interface CookieNames {
  /** Whether they are for https only. */
  readonly secure: boolean;
  /** NextAuth's session. */
  readonly session: string;
  readonly callbackUrl: string;
  readonly csrfToken: string;
  /** What NextAuth keeps of a login with another provider that is under way: its state, PKCE verifier and nonce. */
  readonly checks: readonly string[];
  /** WeChat's tokens. */
  readonly tokens: string;
  /** Why the site refused the last login. */
  readonly refusal: string;
  /** Begins the names of all cookies about a login with WeChat: its attempts, its tokens, and what else is kept of it. */
  readonly wechat: string;
  /** Begins the name of every login attempt. Its state follows. */
  readonly attempt: string;
}

/**
 * Names cookies for an origin. On https they begin with `__Host-`, which keeps other subdomains from setting them
 * (RFC 6265bis, section 4.1.3.2). On http a browser would refuse that.
 */
export function cookieNames(origin: string): CookieNames {
  const secure = origin.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  return {
    secure,
    session: `${prefix}authjs.session-token`,
    callbackUrl: `${prefix}authjs.callback-url`,
    csrfToken: `${prefix}authjs.csrf-token`,
    // NextAuth's own names, for its own prefix.
    checks: ["state", "pkce.code_verifier", "nonce"].map((name) => `${secure ? "__Secure-" : ""}authjs.${name}`),
    tokens: `${prefix}wechat-tokens`,
    refusal: `${prefix}login-refusal`,
    wechat: `${prefix}wechat-`,
    attempt: `${prefix}wechat-attempt.`,
  };
}

/**
 * The most bytes of a request that the site's own cookies take, by {@link cookieBytes}: the session, WeChat's tokens, and
 * together all attempts and the text of a refusal. NextAuth's way back and CSRF token and a login's figures need up to
 * 1,200 more. In all they stay under 8,192 bytes, which is what nginx accepts of one header.
 */
export const COOKIE_BYTES = { session: 2400, tokens: 3150, logins: 1400 } as const;

/** The bytes that a cookie takes in a request, as it is sent: with its name, the escapes, and what divides it from the next. */
export function cookieBytes(name: string, value: string): number {
  return Buffer.byteLength(`${name}=${encodeURIComponent(value)}; `);
}

type Secure = Pick<CookieNames, "secure">;

/** The attributes that all cookies share. Lax, because Strict would lose the attempt on the way back from WeChat. */
export function cookieAttributes({ secure }: Secure) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/** The attributes of a cookie, as Next and NextAuth write them. */
interface Attributes {
  readonly httpOnly?: boolean;
  readonly sameSite?: boolean | "lax" | "strict" | "none";
  readonly path?: string;
  readonly secure?: boolean;
  readonly domain?: string;
  readonly expires?: Date;
  readonly maxAge?: number;
}

/** What this folder uses of `await cookies()` of Next. */
export interface CookieJar {
  get(name: string): { readonly value: string } | undefined;
  getAll(): readonly { readonly name: string }[];
  set(name: string, value: string, attributes: Attributes): unknown;
}

/** Sets a cookie that ends at a date. */
export function setCookie(names: Secure, jar: CookieJar, name: string, value: string, expires: Date): void {
  jar.set(name, value, { ...cookieAttributes(names), expires });
}

/** Removes a cookie from the browser. It expires by a date, because Next drops a `Max-Age` of 0. */
export function removeCookie(names: Secure, jar: CookieJar, name: string): void {
  setCookie(names, jar, name, "", new Date(0));
}

/** The names of a browser's cookies that begin with a prefix. */
export function namesWith(prefix: string, jar: Pick<CookieJar, "getAll">): string[] {
  return jar
    .getAll()
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix));
}

/**
 * Builds a `Cookie` header of the named cookies, with the values that Next has read. NextAuth gets it in place of the
 * browser's own: it takes every cookie whose name begins with the session's for a part of the session, and of two cookies
 * with one name it picks the other one.
 */
export function cookieHeader(jar: Pick<CookieJar, "get">, names: readonly string[]): string {
  return names
    .map((name) => ({ name, value: jar.get(name)?.value }))
    .flatMap(({ name, value }) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join("; ");
}

/** A cookie of NextAuth, which its own functions return as an object. */
interface NextAuthCookie {
  readonly name: string;
  readonly value: string;
  readonly options: Omit<Attributes, "expires"> & { readonly expires?: Date | string };
}

/** Sets NextAuth's cookies. It removes one by a `Max-Age` of 0. */
export function setNextAuthCookies(names: Secure, jar: CookieJar, cookies: readonly NextAuthCookie[]): void {
  for (const { name, value, options } of cookies) {
    const { expires, ...attributes } = options;
    if (options.maxAge === 0) removeCookie(names, jar, name);
    else jar.set(name, value, { ...attributes, ...(expires !== undefined && { expires: new Date(expires) }) });
  }
}

/**
 * The cookies of a route handler. Next's own `cookies()` would rewrite those that a handler sets in the same response.
 *
 * `addTo` sets them in a response.
 */
export function requestJar(request: NextRequest): CookieJar & { addTo(response: Response): void } {
  const written = new Map<string, string>();
  return {
    get: (name) => request.cookies.get(name),
    getAll: () => request.cookies.getAll(),
    set: (name, value, attributes) => written.set(name, setCookieLine(name, value, attributes)),
    addTo(response) {
      for (const line of written.values()) response.headers.append("Set-Cookie", line);
    },
  };
}

// RFC 6265, section 4.1.1. A `NextResponse` would serialize every cookie anew with each that is set.
function setCookieLine(name: string, value: string, attributes: Attributes): string {
  const { path, domain, expires, maxAge, httpOnly, secure, sameSite } = attributes;
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    path !== undefined && `Path=${path}`,
    domain !== undefined && `Domain=${domain}`,
    expires !== undefined && `Expires=${expires.toUTCString()}`,
    maxAge !== undefined && `Max-Age=${maxAge}`,
    httpOnly && "HttpOnly",
    secure && "Secure",
    sameSite && `SameSite=${sameSite === true ? "Strict" : sameSite}`,
  ];
  return parts.filter(Boolean).join("; ");
}
