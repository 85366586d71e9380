/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { assetPath } from "../assets.ts";
import { avatarPath } from "../cast/avatar.ts";
import { type Language, langParameter } from "../language.ts";
import { type PAGES, pageFor, pageWith } from "../pages.ts";
import type { PageContext } from "./page-context.ts";

/** What the frame of every page says. The link to the other language is in that language. */
const COPY: Readonly<Record<Language, Readonly<Record<"about" | "other", string>>>> = {
  "zh-CN": { about: "沙盒是什么", other: "English" },
  en: { about: "What the sandbox is", other: "中文" },
};

interface DocumentProps {
  context: PageContext;
  /** The module of the folder assets that the page runs. */
  script?: "qr-code.mjs" | "frame.mjs" | undefined;
  /** Whether the page reaches below what a phone draws at the bottom of its screen. */
  cover?: boolean;
  children: Child;
}

/** The document of every page, with the bar that says what this is. */
export function Document({ context: { sandbox, language, nonce }, script, cover = false, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content={`width=device-width, initial-scale=1${cover ? ", viewport-fit=cover" : ""}`} />
        <meta name="robots" content="noindex, nofollow" />
        <title>沙盒 · 不是微信 — Sandbox, not WeChat</title>
        <link rel="icon" href={avatarPath(sandbox, "crane")} />
        <link rel="stylesheet" href={assetPath(sandbox, "style.css")} />
        {/* Nothing is shown, and so nothing moves, until the whole page has arrived. Hono would leave `blocking` out. */}
        {raw('<link rel="expect" href="#end" blocking="render">')}
        {script && <script type="module" src={assetPath(sandbox, script)} nonce={nonce} />}
      </head>
      <body>
        {/* A named region, not a banner: a page that frames this one has a banner of its own. */}
        <section class="bar" aria-labelledby="not-wechat">
          <p id="not-wechat">
            <strong lang="zh-CN">沙盒 · 不是微信</strong>
            <span lang="en">Sandbox, not WeChat</span>
          </p>
        </section>
        {children}
        <span id="end" hidden />
      </body>
    </html>
  );
}

interface PageProps extends DocumentProps {
  page: keyof typeof PAGES;
  /** Whether the page is for a phone, whose screen it fills. */
  handset?: boolean;
}

/** A page with its footer, which leads to the same page in the other language. */
export function Page({ page, context, handset = false, script, children }: PageProps) {
  const { sandbox, language, query } = context;
  const copy = COPY[language];
  const other = language === "en" ? "zh-CN" : "en";
  const otherQuery = new URLSearchParams(query);
  otherQuery.set("lang", langParameter(other));
  return (
    <Document context={context} script={script} cover={handset}>
      <div class={handset ? "page handset" : "page"}>
        <main>{children}</main>
        <footer>
          {page !== "index" && (
            <a
              class="tap quiet"
              href={pageWith(sandbox, "index", new URLSearchParams({ lang: langParameter(language) }))}
            >
              {copy.about}
            </a>
          )}
          <a class="tap quiet" href={pageFor(sandbox, page, otherQuery)} hreflang={other} lang={other}>
            {copy.other}
          </a>
        </footer>
      </div>
    </Document>
  );
}
