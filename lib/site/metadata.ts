import "server-only";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { siteOrigin } from "@/lib/env";
import { site } from "@/site.config";
import { askedLanguage, currentLanguage, LANGUAGES, type Language } from "./language";

/** The site's own origin for the current request, without a trailing slash. */
export async function currentOrigin(): Promise<string> {
  return siteOrigin(await headers());
}

/** The `hreflang` links of a page for search engines: language and path. */
export function translations(path: string): Record<string, string> {
  return Object.fromEntries([["x-default", path], ...LANGUAGES.map((lang) => [lang, `${path}?lang=${lang}`])]);
}

// Open Graph requires a territory.
const LOCALES: Readonly<Record<Language, string>> = { "zh-CN": "zh_CN", en: "en_US" };

interface Page {
  readonly path: string;
  /** Without the site's name. The home page leaves it out. */
  readonly title?: string;
  readonly description: string;
}

/** The metadata of a page for search engines and link previews. */
export async function pageMetadata({ path, title, description }: Page): Promise<Metadata> {
  const [language, asked] = [await currentLanguage(), await askedLanguage()];
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: { canonical: asked ? `${path}?lang=${asked}` : path, languages: translations(path) },
    openGraph: {
      type: "website",
      siteName: site.name,
      title: title ?? site.title[language],
      description,
      url: path,
      locale: LOCALES[language],
      images: [{ url: "/open-graph.png", width: 1200, height: 630, alt: site.title[language] }],
    },
    twitter: { card: "summary_large_image" },
  };
}
