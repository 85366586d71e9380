import type { AccountActionResult } from "@/lib/account";
import { errcodePath, type Language } from "@/lib/site";
import { REPORTS } from "./report-copy";

/** The result of an action, as the page shows it. */
export interface Report {
  readonly ok: boolean;
  readonly text: string;
  /** The time of the call. Absent if there was none. */
  readonly milliseconds?: number;
  /** WeChat's error code, if it answered with one. */
  readonly errcode?: number;
  /** The link that explains the errcode. */
  readonly explained?: string;
  readonly rid?: string;
}

/** Puts the result of an action into words. */
export function reportOf(result: AccountActionResult, language: Language): Report {
  const texts = REPORTS[language];
  if (!result.ok) {
    const { ok, failure, at: _, ...facts } = result;
    const explained = "errcode" in facts ? errcodePath(facts.errcode) : undefined;
    return { ok, text: texts.failures[failure], ...facts, ...(explained && { explained }) };
  }
  const { ok, milliseconds } = result;
  switch (result.action) {
    case "check":
      return { ok, milliseconds, text: texts.checked };
    case "refresh":
      return { ok, milliseconds, text: texts[result.renewed] };
    case "update":
      return { ok, milliseconds, text: texts.changed[whatChanged(result.changed)] };
  }
}

function whatChanged({ nickname, avatar }: { readonly nickname: boolean; readonly avatar: boolean }) {
  if (nickname && avatar) return "both";
  if (nickname) return "nickname";
  return avatar ? "avatar" : "nothing";
}
