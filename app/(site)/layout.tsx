import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
import { Header } from "./components/header";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = copyIn(await currentLanguage());
  return {
    title: { default: title, template: "%s · weixin-login" },
    description,
    icons: "/favicon.svg",
    robots: siteMode() === "wechat" ? null : { index: false },
  };
}

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function Layout({ children }: { children: ReactNode }) {
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
