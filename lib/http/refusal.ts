import "server-only";

// Nothing of the request is read, so its language is not known. Each sentence stands in both.
const SENTENCES = {
  400: ["这不是网页的地址，服务器没有处理。", "This is not the address of a page, so nothing was done."],
  403: [
    "这个请求不是从本站的页面发出的，所以什么也没有做。请打开本站，再点一次。",
    "This request did not come from a page of this site, so nothing was done. Open the site and try again.",
  ],
  405: [
    "这个地址不接受这种请求，所以什么也没有做。",
    "This address does not take this kind of request, so nothing was done.",
  ],
  413: [
    "提交的内容太长，所以什么也没有做。请改短再试。",
    "What was sent is too long, so nothing was done. Shorten it and try again.",
  ],
  414: ["这个地址太长，所以没有打开。请检查链接。", "This address is too long, so it was not opened. Check the link."],
} as const satisfies Record<number, readonly [chinese: string, english: string]>;

/** The status of a request that is refused before a page or a handler sees it. */
export type Refusal = keyof typeof SENTENCES;

/** The headers of a refusal's page. It shows text and a link, and needs nothing else. */
export const REFUSAL_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
};

/** The page of a refusal, in both languages. It quotes nothing of the request. */
export function refusalPage(status: Refusal): string {
  const [chinese, english] = SENTENCES[status];
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${status}</title>
<main>
<h1>${status}</h1>
<p>${chinese}</p>
<p lang="en">${english}</p>
<p><a href="/">回到首页 <span lang="en">Home</span></a></p>
</main>
</html>
`;
}

/** The answer to a request that a handler, or `proxy.ts`, refuses. */
export function refuse(status: Refusal): Response {
  return new Response(refusalPage(status), { status, headers: REFUSAL_HEADERS });
}
