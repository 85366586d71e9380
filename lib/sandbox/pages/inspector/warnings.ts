import type { Entry } from "../../journal.ts";
import type { Language } from "../../language.ts";

const COPY: Readonly<Record<Language, { readonly repeated: (name: string) => string; readonly fragment: string }>> = {
  "zh-CN": {
    repeated: (name) => `${name} 出现了不止一次，只有第一个有效。`,
    fragment: "redirect_uri 里有 #。扫码以后 code 落在 # 后面，服务器收不到。",
  },
  en: {
    repeated: (name) => `${name} appears more than once. Only the first one counts.`,
    fragment: "The redirect_uri contains a #. After a scan the code follows it, where no server receives it.",
  },
};

/** What is odd about a request that WeChat takes, in whole sentences. */
export function warningsOf({ parameters }: Pick<Entry, "parameters">, language: Language): readonly string[] {
  const copy = COPY[language];
  const names = parameters.map(([name]) => name);
  const repeated = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  const hasFragment = parameters.some(([name, value]) => name === "redirect_uri" && value.includes("#"));
  return [...[...repeated].map((name) => copy.repeated(name)), ...(hasFragment ? [copy.fragment] : [])];
}
