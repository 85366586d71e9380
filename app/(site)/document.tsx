import "./globals.css";
import type { ReactNode } from "react";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
import { Header } from "./components/header";

/** The whole document around a page of the site. */
export async function SiteDocument({ children }: { children: ReactNode }) {
  const language = await currentLanguage();
  const copy = copyIn(language);
  return (
    <html lang={language}>
      <body>
        <a className="skip" href="#content">
          {copy.skip}
        </a>
        {siteMode() === "sandbox" && <p className="sandbox-bar">{copy.sandbox}</p>}
        <Header />
        <main id="content" className="wrap">
          {children}
        </main>
      </body>
    </html>
  );
}
