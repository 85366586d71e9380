import "server-only";

/** What a plain page says in one language. Its paragraphs are HTML, of which nothing comes from a request. */
export interface PlainText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const BODY = "max-width:36em;margin:10vh auto;padding:0 24px;font:16px/1.75 system-ui,sans-serif";
const HEADING = "margin:1.5em 0 .5em;font-size:1.25em";

/**
 * A page for a request that gets none of the site's own: in both languages, because nothing of the request is read, and
 * without a style sheet or a script, because it may stand in front of Next.
 */
export function plainPage(chinese: PlainText, english: PlainText): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${chinese.title} · ${english.title}</title>
</head>
<body style="${BODY}">
<main>
<h1 style="${HEADING}">${chinese.title}</h1>
${chinese.paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
<section lang="en">
<h2 style="${HEADING}">${english.title}</h2>
${english.paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
</section>
</main>
</body>
</html>
`;
}

/** The headers of a plain page. The login page frames one of them. */
export function plainHeaders(ancestors: "'none'" | "'self'" = "'none'"): Record<string, string> {
  const policy = `default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
  };
}
