import type { Timings } from "@/lib/auth";
import type { DrawnCopy } from "./copy";

/** Who speaks to whom, by the order of the lanes. */
export type Lane = 0 | 1 | 2;

/** One message of the login. */
export interface Message {
  readonly from: Lane;
  readonly to: Lane;
  readonly text: string;
  /** A request and its answer, drawn as one line. */
  readonly call?: boolean;
  /** An endpoint, which is set in mono. */
  readonly code?: boolean;
  /** What it took in milliseconds, or why that is not told: with the first message the clock starts. */
  readonly took: number | "start" | "included";
}

const [BROWSER, SITE, WECHAT] = [0, 1, 2] as const;

/** The messages of a login, in their order, with what each of them took. */
export function sequence({ prepare, away, verify, exchange, userinfo, finish }: Timings, copy: DrawnCopy) {
  return [
    { from: BROWSER, to: SITE, text: copy.click, took: "start" },
    { from: SITE, to: BROWSER, text: copy.prepared, took: prepare },
    { from: BROWSER, to: WECHAT, text: copy.scan, took: away },
    { from: WECHAT, to: BROWSER, text: copy.returned, took: "included" },
    { from: BROWSER, to: SITE, text: copy.callback, took: verify },
    { from: SITE, to: WECHAT, text: "/sns/oauth2/access_token", code: true, call: true, took: exchange },
    { from: SITE, to: WECHAT, text: "/sns/userinfo", code: true, call: true, took: userinfo },
    { from: SITE, to: BROWSER, text: copy.done, took: finish },
  ] satisfies Message[];
}

/** What the site and WeChat took, in milliseconds, without the visitor's own time. */
export function machineTime({ prepare, verify, exchange, userinfo, finish }: Timings): number {
  return prepare + verify + exchange + userinfo + finish;
}

/** What a message took, in words. */
export function tookText(took: Message["took"], copy: DrawnCopy): string {
  return typeof took === "number" ? stepTime(took, copy) : copy[took];
}

/** A step's time for people: whole milliseconds, or seconds from one second on. */
export function stepTime(milliseconds: number, { ms, s }: Pick<DrawnCopy, "ms" | "s">): string {
  return milliseconds < 1000 ? `${milliseconds} ${ms}` : `${(milliseconds / 1000).toFixed(1)} ${s}`;
}
