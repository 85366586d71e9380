import "server-only";
import { plainHeaders, plainPage } from "@/lib/http/plain-page";
import { safeReturnTo } from "../return-to";

/** The login page for a client that has to wait. A server action cannot set a status, so it leads here. */
export function limitedPath(seconds: number, returnTo: unknown, origin: string): string {
  const query = { error: "limited", wait: String(seconds), returnTo: safeReturnTo(returnTo, origin) };
  return `/login?${new URLSearchParams(query)}`;
}

/** The headers of an answer to a client that has to wait (RFC 6585, section 4). */
export function waitHeaders(seconds: number): Record<string, string> {
  return { "Retry-After": String(seconds) };
}

/**
 * The page for a client that has to wait, in both languages, with status 429. After the wait a reload does what the
 * request asked for: nothing of it has been used up.
 */
export function tooMany(seconds: number): Response {
  const minutes = Math.ceil(seconds / 60);
  const html = plainPage(
    {
      title: "登录请求太多了",
      paragraphs: [
        "短时间内，来自你所在网络或整个网站的登录请求过多。",
        `请等 ${minutes} 分钟，再刷新这一页，登录会接着进行。也可以<a href="/login" target="_top">回到登录页</a>，重新开始。`,
      ],
    },
    {
      title: "Too many sign-ins",
      paragraphs: [
        "Your network, or this site as a whole, has sent too many sign-in requests in a short time.",
        `Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then reload this page: the sign-in continues. Or <a href="/login" target="_top">return to the login page</a> and start again.`,
      ],
    },
  );
  return new Response(html, { status: 429, headers: { ...plainHeaders("'self'"), ...waitHeaders(seconds) } });
}
