import "server-only";
import { cookies } from "next/headers";
import * as z from "zod/mini";
import { makeRoom } from "./attempt/attempt";
import { type Context, contextFor, currentContext } from "./context";
import { type CookieJar, cookieBytes, removeCookie, setCookie } from "./cookies/cookies";
import { sign, verify } from "./cookies/sign";
import { cutText } from "./profile";
import { WECHAT_PROVIDERS } from "./providers/applications";

/** The site's own text for a login that it refuses, in both languages. */
export type RefusalText = Readonly<Record<"zh-CN" | "en", string>>;

/** What `onSignIn` returns in place of a user. */
export interface Refusal {
  readonly refused: RefusalText;
}

/** Refuses a login with a text of the site's own. The login page shows it. At most 360 bytes of each are kept. */
export function refuse(text: RefusalText): Refusal {
  return { refused: text };
}

/** How long the login page can show the text, in seconds. */
const REFUSAL_SECONDS = 600;
// 120 Chinese characters.
const MAX_BYTES = 360;

const content = {
  kind: "refusal",
  seconds: REFUSAL_SECONDS,
  schema: z.object({ "zh-CN": z.string(), en: z.string() }),
};

/** Keeps the text for the login page, in a cookie: anybody can write a URL, and URLs are logged. */
export function writeRefusal(context: Context, jar: CookieJar, text: RefusalText): void {
  const kept = { "zh-CN": cutText(text["zh-CN"], MAX_BYTES), en: cutText(text.en, MAX_BYTES) };
  const expires = new Date(Date.now() + REFUSAL_SECONDS * 1000);
  const { refusal } = context.cookies;
  const signed = sign(content, context, kept);
  makeRoom(context, jar, cookieBytes(refusal, signed));
  setCookie(context.cookies, jar, refusal, signed, expires);
}

/** Forgets the text. */
export function removeRefusal(context: Context, jar: CookieJar): void {
  removeCookie(context.cookies, jar, context.cookies.refusal);
}

/** The text of a browser's last refused login. Undefined where no login was refused in the last ten minutes. */
export function readRefusal(context: Context, jar: Pick<CookieJar, "get">): RefusalText | undefined {
  const signed = jar.get(context.cookies.refusal)?.value;
  // It is signed for the application of the login.
  const candidates = WECHAT_PROVIDERS.map((id) => contextFor(context, id));
  return candidates.map((there) => there && verify(content, there, signed)).find((text) => text !== undefined);
}

/** {@link readRefusal} for the current visitor. */
export async function currentRefusal(): Promise<RefusalText | undefined> {
  const context = await currentContext();
  return context && readRefusal(context, await cookies());
}
