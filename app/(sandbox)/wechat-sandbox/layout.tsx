import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { avatarAddress, currentSandbox, languageOf } from "@/lib/sandbox";
import "./sandbox.css";

export const metadata: Metadata = {
  title: "沙盒 · 不是微信 — Sandbox, not WeChat",
  icons: avatarAddress("crane"),
  robots: { index: false, follow: false },
  // With no-referrer, browsers send a form with `Origin: null`, and the sandbox has to know where the form came from.
  referrer: "same-origin",
};

export default async function SandboxLayout({ children }: { children: ReactNode }) {
  const requestHeaders = await headers();
  // A layout does not see the query, so each page sets its own language again.
  const language = languageOf(new URLSearchParams(), requestHeaders);
  return (
    <html lang={language}>
      <head>
        {/* As on the site's own pages: nothing is shown, and so nothing moves, until the whole page has arrived. */}
        <link rel="expect" href="#end" blocking="render" />
      </head>
      <body>
        {currentSandbox(requestHeaders) && (
          // A named region, not a banner: a page that frames this one has a banner of its own.
          <section className="bar" aria-labelledby="not-wechat">
            <p id="not-wechat">
              <strong lang="zh-CN">沙盒 · 不是微信</strong>
              <span lang="en">Sandbox, not WeChat</span>
            </p>
          </section>
        )}
        {children}
        <span id="end" hidden />
      </body>
    </html>
  );
}
