import "server-only";
import { z } from "zod";
import { SESSION_SECONDS } from "./claims";
import { type CookieJar, cookieAttributes } from "./cookie-jar";
import { seal, unseal } from "./sealed";
import type { Site } from "./site";

const schema = z.object({
  /** The session that it belongs to. */
  sessionId: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
  openid: z.string(),
  unionid: z.string().optional(),
  scope: z.array(z.string()),
  /** When the access token expires, in milliseconds since 1970. */
  expiresAt: z.number(),
  /** The login that it comes from. */
  state: z.string(),
  returnTo: z.string(),
  timings: z.object({ away: z.number(), exchange: z.number(), userinfo: z.number(), callback: z.number() }),
});

/** What only the server may know of a visitor: WeChat's tokens and ids, and how the login went. */
export type WeChatCookie = z.infer<typeof schema>;

const content = { kind: "wechat", seconds: SESSION_SECONDS, schema };

/** Writes the WeChat cookie. */
export async function writeWeChatCookie(site: Site, jar: CookieJar, value: WeChatCookie): Promise<void> {
  const sealed = await seal(content, site.secrets, value);
  jar.set(site.cookies.wechat, sealed, { ...cookieAttributes(site.cookies), maxAge: SESSION_SECONDS });
}

/** Reads the WeChat cookie of a session. Undefined when there is none, or it belongs to another session. */
export async function readWeChatCookie(
  site: Site,
  jar: Pick<CookieJar, "get">,
  sessionId: string,
): Promise<WeChatCookie | undefined> {
  const cookie = await unseal(content, site.secrets, jar.get(site.cookies.wechat)?.value);
  return cookie?.sessionId === sessionId ? cookie : undefined;
}
