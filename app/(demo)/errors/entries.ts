import type { Language } from "@/lib/site";
import type { KnownErrcode } from "@/lib/wechat";
import { CODES_EN } from "./codes-en";
import { CODES_ZH } from "./codes-zh";
import { ACTIONS, WECHAT_SAYS } from "./copy";
import { ERRCODE_LIST, type SiteErrcode } from "./list";
import { type Place, placeOf } from "./place";

/** An errcode with its texts in one language. Backticks mark identifiers. */
export interface Entry {
  readonly errcode: KnownErrcode;
  readonly calls: SiteErrcode["calls"];
  readonly place: Place;
  readonly meaning: string;
  /** The meaning in English, in either language. */
  readonly english: string;
  /** WeChat's own message, if it is known. */
  readonly says: string | undefined;
  readonly cause: string;
  readonly remedy: string;
  /** The remedy in a word or two. */
  readonly action: string;
}

/** Every errcode in each language, lowest first. */
export const ENTRIES: Readonly<Record<Language, readonly Entry[]>> = {
  "zh-CN": ERRCODE_LIST.map((facts) => ({ ...shared(facts, "zh-CN"), ...CODES_ZH[facts.errcode] })),
  en: ERRCODE_LIST.map((facts) => ({
    ...shared(facts, "en"),
    meaning: facts.meaning,
    ...CODES_EN[facts.errcode],
  })),
};

function shared(facts: SiteErrcode, language: Language): Omit<Entry, "meaning" | "cause" | "remedy"> {
  const { errcode, calls, meaning: english, remedy } = facts;
  return {
    errcode,
    calls,
    english,
    place: placeOf(facts),
    says: WECHAT_SAYS[errcode],
    action: ACTIONS[language][remedy],
  };
}
