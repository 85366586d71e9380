import "./globals.css";
import type { ReactNode } from "react";
import { copyIn, currentLanguage } from "@/lib/site";
import { Footer } from "./components/footer";
import { Header } from "./components/header";

/** The whole document around a page of the site. */
export async function SiteDocument({ children }: { children: ReactNode }) {
  const language = await currentLanguage();
  const copy = copyIn(language);
  return (
    <html lang={language}>
      <head>
        {/* Shows the page in one piece, or it would move while the rest arrives (decision 0020). */}
        <link rel="expect" href="#end" blocking="render" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          className="absolute start-2 -top-24 z-10 rounded-control border border-line bg-card px-4 py-2 focus:top-2"
          href="#content"
        >
          {copy.skip}
        </a>
        <Header />
        <main id="content" className="mx-auto w-full max-w-260 flex-1 px-5">
          {children}
        </main>
        <Footer />
        <span id="end" hidden />
      </body>
    </html>
  );
}
