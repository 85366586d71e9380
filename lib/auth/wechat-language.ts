/** A language of WeChat's pages. */
export type WeChatLanguage = "cn" | "en";

/** The language that a form or an address asks for. Everything but `en` is Chinese. */
export function weChatLanguage(asked: unknown): WeChatLanguage {
  return asked === "en" ? "en" : "cn";
}
