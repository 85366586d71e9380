export type Language = "zh-CN" | "en";

/** The language of WeChat's pages: Chinese unless `lang` is `en`, whatever the browser prefers. */
export function languageOf(query: URLSearchParams): Language {
  return query.get("lang") === "en" ? "en" : "zh-CN";
}

/** The language of a page that WeChat does not have: the query's, else the first of these two that the browser prefers. */
export function preferredLanguage(query: URLSearchParams, headers: Pick<Headers, "get">): Language {
  if (query.has("lang")) return languageOf(query);
  const [, preferred] = /(?:^|,)\s*(zh|en)\b/i.exec(headers.get("accept-language") ?? "") ?? [];
  return preferred?.toLowerCase() === "en" ? "en" : "zh-CN";
}

/** WeChat's value of `lang` for a language. */
export function langParameter(language: Language): "cn" | "en" {
  return language === "en" ? "en" : "cn";
}
