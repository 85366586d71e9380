import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";

export const LANGUAGES = ["zh-CN", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_COOKIE = "lang";

/** The language of the current visitor: the one they chose, else the first of the browser's that exists here. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return chooseLanguage(chosen, (await headers()).get("accept-language"));
});

/** Chooses a language from a cookie and an `Accept-Language` header, whatever they contain. Default: Chinese. */
export function chooseLanguage(cookie: string | undefined, accepted: string | null): Language {
  const chosen = LANGUAGES.find((language) => language === cookie);
  if (chosen) return chosen;
  for (const range of (accepted ?? "").split(",")) {
    const tag = range.split(";")[0]?.trim().toLowerCase() ?? "";
    if (/^zh\b/.test(tag)) return "zh-CN";
    if (/^en\b/.test(tag)) return "en";
  }
  return "zh-CN";
}
