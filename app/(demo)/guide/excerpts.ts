import start from "@/lib/auth/attempt/attempt.ts?name=startAttempt&excerpt";
import callback from "@/lib/auth/callback.ts?name=callback&excerpt";
import currentUser from "@/lib/auth/current-user.ts?name=currentUser&excerpt";
import provider from "@/lib/auth/provider.ts?name=wechatProvider&excerpt";
import claims from "@/lib/auth/session/session.ts?name=newClaims&excerpt";
import address from "@/lib/wechat/authorize-url.ts?name=qrConnectUrl&excerpt";
import exchange from "@/lib/wechat/exchange.ts?name=exchangeCode&excerpt";
import type { Excerpt } from "./excerpt/excerpt";

/** The code of each step of the login, in the order of the login. */
export const EXCERPTS = {
  click: [start],
  scan: [address],
  callback: [callback],
  exchange: [exchange, provider],
  session: [claims, currentUser],
} as const satisfies Readonly<Record<string, readonly Excerpt[]>>;

/** The five steps. Each id is an anchor of the page. */
export const STEPS = ["click", "scan", "callback", "exchange", "session"] as const satisfies (keyof typeof EXCERPTS)[];
