import "server-only";
import { safeReturnTo } from "./return-to";

/** The query parameter with the seconds to wait, beside `error=limited`. */
export const WAIT = "wait";

/** The login page for a client that has to wait. A server action cannot set a status, so it leads here. */
export function limitedPath(seconds: number, returnTo: unknown, origin: string): string {
  const query = { error: "limited", [WAIT]: String(seconds), returnTo: safeReturnTo(returnTo, origin) };
  return `/login?${new URLSearchParams(query)}`;
}

/** The headers of an answer to a client that has to wait (RFC 6585, section 4). */
export function waitHeaders(seconds: number): Record<string, string> {
  return { "Retry-After": String(seconds) };
}

// The page stands alone: it loads nothing and runs no script.
const POLICY =
  "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const BODY = "max-width:36em;margin:10vh auto;padding:0 24px;font:16px/1.75 system-ui,sans-serif";
const HEADING = "margin:1.5em 0 .5em;font-size:1.25em";

/**
 * The page for a client that has to wait, in both languages, with status 429. After the wait a reload does what the
 * request asked for: nothing of it has been used up.
 */
export function tooMany(seconds: number): Response {
  const minutes = Math.ceil(seconds / 60);
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>请稍等 · Please wait</title>
</head>
<body style="${BODY}">
<main>
<h1 style="${HEADING}">登录请求太多了</h1>
<p>短时间内，从你所在的网络，或者从整个网站，发来了太多登录请求。</p>
<p>请等 ${minutes} 分钟，再刷新这一页，登录会接着进行。也可以<a href="/login" target="_top">回到登录页</a>，重新开始。</p>
<section lang="en">
<h2 style="${HEADING}">Too many sign-ins</h2>
<p>Your network, or this site as a whole, has sent too many sign-in requests in a short time.</p>
<p>Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then reload this page: the sign-in continues. Or <a href="/login" target="_top">return to the login page</a> and start again.</p>
</section>
</main>
</body>
</html>
`;
  const headers = {
    ...waitHeaders(seconds),
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
  };
  return new Response(html, { status: 429, headers });
}
