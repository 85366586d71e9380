"use client";

import "./(site)/globals.css";
import { ErrorReport } from "./(site)/components/error-report";

/** What is shown when even the layout failed, which knows the language: both are. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <head>
        <title>weixin-login</title>
      </head>
      <body>
        <main className="mx-auto max-w-260 px-5">
          <ErrorReport inBoth />
        </main>
      </body>
    </html>
  );
}
