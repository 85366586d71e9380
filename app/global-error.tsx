"use client";

import "./(site)/globals.css";
import { ErrorReport } from "./(site)/components/error-report";

/** Shown when the layout fails. The layout knows the language, so the texts appear in both. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <head>
        <title>这一页暂时打不开 · This page could not be loaded</title>
      </head>
      <body>
        <main className="mx-auto max-w-260 px-5">
          <ErrorReport inBoth />
        </main>
      </body>
    </html>
  );
}
