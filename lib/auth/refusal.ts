import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { type Context, currentContext } from "./context";
import { type CookieJar, removeCookie, setCookie } from "./cookies";
import { sign, verify } from "./sign";

/** The site's own text for a login that it refuses, in both languages. */
export type RefusalText = Readonly<Record<"zh-CN" | "en", string>>;

/** What `onSignIn` returns in place of a user. */
export interface Refusal {
  readonly refused: RefusalText;
}

/** Refuses a login with a text of the site's own. The login page shows it. At most 120 characters of each are kept. */
export function refuse(text: RefusalText): Refusal {
  return { refused: text };
}

/** How long the login page can show the text, in seconds. */
const REFUSAL_SECONDS = 600;
const MAX_LENGTH = 120;

const content = {
  kind: "refusal",
  seconds: REFUSAL_SECONDS,
  schema: z.object({ "zh-CN": z.string(), en: z.string() }),
};

/** Keeps the text for the login page, in a cookie: anybody can write a URL, and URLs are logged. */
export async function writeRefusal(context: Context, jar: CookieJar, text: RefusalText): Promise<void> {
  const kept = { "zh-CN": text["zh-CN"].slice(0, MAX_LENGTH), en: text.en.slice(0, MAX_LENGTH) };
  const expires = new Date(Date.now() + REFUSAL_SECONDS * 1000);
  setCookie(context.cookies, jar, context.cookies.refusal, sign(content, context, kept), expires);
}

/** Forgets the text. */
export function removeRefusal(context: Context, jar: CookieJar): void {
  removeCookie(context.cookies, jar, context.cookies.refusal);
}

/** The text of a browser's last refused login. Undefined where no login was refused in the last ten minutes. */
export async function readRefusal(context: Context, jar: Pick<CookieJar, "get">): Promise<RefusalText | undefined> {
  return verify(content, context, jar.get(context.cookies.refusal)?.value);
}

/** {@link readRefusal} for the current visitor. */
export async function currentRefusal(): Promise<RefusalText | undefined> {
  const context = await currentContext();
  return context && readRefusal(context, await cookies());
}
