import type { MetadataRoute } from "next";
import { currentOrigin, siteMode, translations } from "@/lib/site";
import { site } from "@/site.config";

const PATHS = ["/", ...site.pages.map(({ href }) => href), "/login"];

/** The pages for search engines, each with its translations. Empty if nothing should be indexed. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await currentOrigin();
  if (siteMode() !== "wechat") return [];
  const absolute = (path: string) => `${origin}${path}`;
  return PATHS.map((path) => ({
    url: absolute(path),
    alternates: {
      languages: Object.fromEntries(Object.entries(translations(path)).map(([lang, to]) => [lang, absolute(to)])),
    },
  }));
}
