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

/** The messages of a login in order, each with its time. A silent one (`snsapi_base`) reads no profile. */
export function sequence(
  { away, verify, exchange, userinfo, finish }: Timings,
  copy: DrawnCopy,
  scope: readonly string[] = ["snsapi_login"],
): Message[] {
  const asked = ["snsapi_login", "snsapi_userinfo", "snsapi_base"].find((name) => scope.includes(name));
  const silent = asked === "snsapi_base";
  const answer = silent ? copy.silent : asked === "snsapi_userinfo" ? copy.allow : copy.scan;
  const messages: (Message | false)[] = [
    { from: BROWSER, to: SITE, text: copy.click, took: "start" },
    { from: SITE, to: BROWSER, text: copy.prepared, took: "included" },
    { from: BROWSER, to: WECHAT, text: answer, took: away },
    { from: WECHAT, to: BROWSER, text: copy.returned, took: "included" },
    { from: BROWSER, to: SITE, text: copy.callback, took: verify },
    { from: SITE, to: WECHAT, text: "/sns/oauth2/access_token", code: true, call: true, took: exchange },
    !silent && { from: SITE, to: WECHAT, text: "/sns/userinfo", code: true, call: true, took: userinfo },
    { from: SITE, to: BROWSER, text: silent ? copy.session : copy.done, took: finish },
  ];
  return messages.filter((message) => message !== false);
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
