import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
import { SiteDocument } from "./document";

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

export default function Layout({ children }: { children: ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
