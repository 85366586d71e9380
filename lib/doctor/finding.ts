import "server-only";
import type { Language } from "@/lib/site";

/** Something in each language of the site. */
export type Translated<T = string> = Readonly<Record<Language, T>>;

/** What is wrong, why it matters, and how to mend it, in whole sentences. */
export interface Advice {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** Something that is wrong with a deployment. */
export interface Finding {
  /** A name for scripts. It does not change with the texts. */
  readonly id: string;
  /** After an error the server does not start, or visitors cannot sign in. A warning may lead to that. */
  readonly level: "error" | "warning";
  readonly advice: Translated<Advice>;
  /** What to paste where `mend` says. It is never a secret. */
  readonly copy?: string;
}

/** Why nothing can be said. */
export interface LeftOut {
  readonly leftOut: Translated;
}

/** An error with its advice in both languages. */
export function error(id: string, chinese: Advice, english: Advice, copy?: string): Finding {
  return { id, level: "error", advice: { "zh-CN": chinese, en: english }, ...(copy !== undefined && { copy }) };
}

/** A warning with its advice in both languages. */
export function warning(id: string, chinese: Advice, english: Advice, copy?: string): Finding {
  return { ...error(id, chinese, english, copy), level: "warning" };
}

/** A check that was left out, with the reason in both languages. */
export function leftOut(chinese: string, english: string): LeftOut {
  return { leftOut: { "zh-CN": chinese, en: english } };
}
