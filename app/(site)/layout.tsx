import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentLanguage, currentOrigin, siteMode } from "@/lib/site";
import { site } from "@/site.config";
import { SiteDocument } from "./document";

export async function generateMetadata(): Promise<Metadata> {
  const language = await currentLanguage();
  return {
    metadataBase: new URL(await currentOrigin()),
    title: { default: site.title[language], template: `%s · ${site.name}` },
    description: site.description[language],
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
    robots: siteMode() === "wechat" ? null : { index: false },
  };
}

// The colours are those of --paper in globals.css.
export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcf9" },
    { media: "(prefers-color-scheme: dark)", color: "#0f110f" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
