import type { MetadataRoute } from "next";
import { currentOrigin, siteMode } from "@/lib/site";

/** What search engines may visit. Outside the mode `wechat` every page says noindex itself. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const origin = await currentOrigin();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/me", "/login/"] },
    ...(siteMode() === "wechat" && { sitemap: `${origin}/sitemap.xml` }),
  };
}
