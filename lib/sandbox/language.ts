export type Language = "zh-CN" | "en";

/** The language of a page: the query's `lang` (WeChat's `cn` or `en`), else the cookie's, else the browser's. */
export function languageOf(query: URLSearchParams, headers: Pick<Headers, "get">): Language {
  const asked = query.get("lang");
  if (asked === "en") return "en";
  if (asked === "cn" || asked === "zh-CN") return "zh-CN";
  const kept = /(?:^|;\s*)(?:__Host-)?lang=(zh-CN|en)(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1];
  const ranges = kept ?? headers.get("accept-language") ?? "";
  const [, preferred] = /(?:^|,)\s*(zh|en)\b/i.exec(ranges) ?? [];
  return preferred?.toLowerCase() === "en" ? "en" : "zh-CN";
}

/** WeChat's value of `lang` for a language. */
export function langParameter(language: Language): "cn" | "en" {
  return language === "en" ? "en" : "cn";
}
