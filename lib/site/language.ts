import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";

/** The languages of the site, the default first. */
export const LANGUAGES = ["zh-CN", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The name of the cookie that keeps the visitor's choice. On https no other subdomain can set it. */
export function languageCookie(secure: boolean): string {
  return secure ? "__Host-lang" : "lang";
}

/**
 * The language of the current visitor: their own choice, else the `?lang=` of the URL, else the first of the browser's
 * languages that the site has.
 */
export const currentLanguage = cache(async (): Promise<Language> => {
  const jar = await cookies();
  const chosen = (jar.get(languageCookie(true)) ?? jar.get(languageCookie(false)))?.value;
  return chooseLanguage(chosen, await askedLanguage(), (await headers()).get("accept-language"));
});

/** The language that the URL asks for by `?lang=`. Undefined if it asks for none. */
export async function askedLanguage(): Promise<Language | undefined> {
  // A layout does not see the query, so the proxy passes the language on in a header.
  const asked = (await headers()).get("x-site-language");
  return LANGUAGES.find((language) => language === asked);
}

/** Chooses a language from the cookie, `?lang=` and `Accept-Language`. Any input is safe. Default: Chinese. */
export function chooseLanguage(
  cookie: string | undefined,
  asked: Language | undefined,
  accepted: string | null,
): Language {
  const chosen = LANGUAGES.find((language) => language === cookie) ?? asked;
  if (chosen) return chosen;
  for (const range of (accepted ?? "").split(",")) {
    const tag = range.split(";")[0]?.trim().toLowerCase() ?? "";
    if (/^zh\b/.test(tag)) return "zh-CN";
    if (/^en\b/.test(tag)) return "en";
  }
  return "zh-CN";
}
