import type { Timings } from "@/lib/auth";
import type { DrawnCopy } from "./copy";

/** A lane of the diagram, from left to right: browser, site, WeChat. */
export type Lane = 0 | 1 | 2;

/** One message of the login. */
export interface Message {
  readonly from: Lane;
  readonly to: Lane;
  readonly text: string;
  /** A request and its response, drawn as one line. */
  readonly call?: boolean;
  /** An endpoint, set in mono. */
  readonly code?: boolean;
  /** Milliseconds, or why there are none: the clock starts here, or the previous message includes the time. */
  readonly took: number | "start" | "included";
}

const [BROWSER, SITE, WECHAT] = [0, 1, 2] as const;

/** The messages of a login in order, each with its time. */
export function sequence({ away, verify, exchange, userinfo, finish }: Timings, copy: DrawnCopy) {
  return [
    { from: BROWSER, to: SITE, text: copy.click, took: "start" },
    { from: SITE, to: BROWSER, text: copy.prepared, took: "included" },
    { from: BROWSER, to: WECHAT, text: copy.scan, took: away },
    { from: WECHAT, to: BROWSER, text: copy.returned, took: "included" },
    { from: BROWSER, to: SITE, text: copy.callback, took: verify },
    { from: SITE, to: WECHAT, text: "/sns/oauth2/access_token", code: true, call: true, took: exchange },
    { from: SITE, to: WECHAT, text: "/sns/userinfo", code: true, call: true, took: userinfo },
    { from: SITE, to: BROWSER, text: copy.done, took: finish },
  ] satisfies Message[];
}

/** The time of the site and WeChat in milliseconds, without the visitor's own. */
export function machineTime({ verify, exchange, userinfo, finish }: Timings): number {
  return verify + exchange + userinfo + finish;
}

/** The time of a message as text. */
export function tookText(took: Message["took"], copy: DrawnCopy): string {
  return typeof took === "number" ? stepTime(took, copy) : copy[took];
}

/** Formats a time: in milliseconds, or in seconds from one second on. */
export function stepTime(milliseconds: number, { ms, s }: Pick<DrawnCopy, "ms" | "s">): string {
  return milliseconds < 1000 ? `${milliseconds} ${ms}` : `${(milliseconds / 1000).toFixed(1)} ${s}`;
}
