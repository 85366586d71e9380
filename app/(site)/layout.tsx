import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { copyIn, currentLanguage, currentOrigin, siteMode } from "@/lib/site";
import { SiteDocument } from "./document";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = copyIn(await currentLanguage());
  return {
    metadataBase: new URL(await currentOrigin()),
    title: { default: title, template: "%s · weixin-login" },
    description,
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
    robots: siteMode() === "wechat" ? null : { index: false },
  };
}

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
