import "server-only";
import type { WeChatError } from "@/lib/wechat";
import type { ApplicationId } from "./applications";

/** Why a page did not answer: the code of Node.js, such as `ENOTFOUND`, or `timeout`. */
export interface Unanswered {
  readonly failure: string;
}

/** How the site answered at its own origin. */
export interface SiteAnswer {
  readonly status: number;
  /** The origin that it redirects to. */
  readonly movedTo: string | undefined;
}

/** How WeChat's page answered. */
export interface PageAnswer {
  readonly status: number;
  /** The text of its error, if it is an error page. */
  readonly problem: string | undefined;
}

/** How the API answered to a code that nobody has issued. */
export interface ExchangeAnswer {
  /** Undefined if it took the code. */
  readonly error: WeChatError | undefined;
  /** How far this machine's clock is ahead of the API's, in seconds. Undefined if the answer has no date. */
  readonly aheadSeconds: number | undefined;
}

/** Whether the API itself answered, if only with an errcode. */
export function isAnswered({ error }: ExchangeAnswer): boolean {
  return error === undefined || error.kind === "api";
}

/** What the network answered. What was not asked is missing. */
export interface Seen {
  readonly site?: SiteAnswer | Unanswered;
  readonly exchanges: { readonly [A in ApplicationId]?: ExchangeAnswer };
  readonly pages: { readonly [A in ApplicationId]?: PageAnswer | Unanswered };
}
