import "server-only";
import { cookies } from "next/headers";
import type { WeChatApp } from "@/lib/wechat";
import { type Context, currentContext } from "../context";
import { type CookieJar, type CookieNames, setCookie } from "../cookies/cookies";
import { SESSION_SECONDS } from "../session/session";
import type { Attempt } from "./attempt";

const STEPS = ["away", "verify", "exchange", "userinfo", "finish"] as const;

/**
 * What the steps of a login took, in whole milliseconds. Their sum is the whole login.
 *
 * - `away`: from the start of the attempt until WeChat's callback arrives: both redirects and the visitor's own time.
 * - `verify`: from the callback's arrival until the exchange begins.
 * - `exchange` and `userinfo`: the two calls to WeChat.
 * - `finish`: the rest, until the answer is ready.
 */
export type Timings = Readonly<Record<(typeof STEPS)[number], number>>;

/** Takes the time of one login, from the callback's arrival on. */
export class Stopwatch {
  readonly #arrivedAt = performance.now();
  readonly #calls = new Map<"exchange" | "userinfo", { readonly began: number; ended: number }>();

  /** The application with a `fetch` whose calls are timed. A repeated call counts from its first try to its last. */
  timed(app: WeChatApp): WeChatApp {
    return {
      ...app,
      fetch: async (url, init) => {
        const name = new URL(url).pathname.endsWith("/userinfo") ? "userinfo" : "exchange";
        const call = this.#calls.get(name) ?? { began: this.#elapsed(), ended: 0 };
        this.#calls.set(name, call);
        try {
          return await (app.fetch ?? fetch)(url, init);
        } finally {
          call.ended = this.#elapsed();
        }
      },
    };
  }

  /** What the login has taken by now. */
  timings({ startedAt }: Attempt): Timings {
    const took = ({ began, ended } = { began: 0, ended: 0 }) => ended - began;
    // The click may have reached another machine, whose clock may be ahead.
    const away = Math.max(0, Date.now() - this.#elapsed() - startedAt);
    const verify = this.#calls.get("exchange")?.began ?? 0;
    const [exchange, userinfo] = [took(this.#calls.get("exchange")), took(this.#calls.get("userinfo"))];
    return { away, verify, exchange, userinfo, finish: this.#elapsed() - verify - exchange - userinfo };
  }

  // Every figure is a difference of these whole numbers, so that their sum is exact.
  #elapsed(): number {
    return Math.round(performance.now() - this.#arrivedAt);
  }
}

/** Keeps the figures for the visitor to see. They are not sealed: a forged figure deceives only the one who forged it. */
export function writeTimings({ cookies }: Context, jar: CookieJar, timings: Timings): void {
  const text = STEPS.map((step) => timings[step]).join(".");
  setCookie(cookies, jar, cookieName(cookies), text, new Date(Date.now() + SESSION_SECONDS * 1000));
}

/** The figures that a browser keeps. Undefined where it keeps nothing that {@link writeTimings} could have written. */
export function readTimings({ cookies }: Context, jar: Pick<CookieJar, "get">): Timings | undefined {
  const figures = jar.get(cookieName(cookies))?.value.split(".") ?? [];
  if (figures.length !== STEPS.length || !figures.every((figure) => /^\d{1,9}$/.test(figure))) return undefined;
  const [away = 0, verify = 0, exchange = 0, userinfo = 0, finish = 0] = figures.map(Number);
  return { away, verify, exchange, userinfo, finish };
}

/** What the steps of the current visitor's last login took. Undefined when the browser has no such cookie. */
export async function currentTimings(): Promise<Timings | undefined> {
  const context = await currentContext();
  return context && readTimings(context, await cookies());
}

function cookieName({ wechat }: CookieNames): string {
  return `${wechat}timings`;
}
