import "server-only";
import { randomUUID } from "node:crypto";
import { parseUrl } from "@/lib/http/parse-url";
import { exchangeCode, isWeChatError, type WeChatApp, type WeChatError } from "@/lib/wechat";
import { APPLICATIONS, type Application } from "./applications";
import type { ExchangeAnswer, PageAnswer, Seen, SiteAnswer, Unanswered } from "./seen";
import { appOf, isReachable, redirectOrigin, type Subject } from "./subject";

const SECONDS = 5;
const MAX_PAGE_BYTES = 256 * 1024;

/** Asks the network: the site once, and for each application WeChat's API and its page once. */
export async function look(subject: Subject): Promise<Seen> {
  const asked = APPLICATIONS.flatMap((application) => {
    const app = appOf(subject, application);
    return app ? [{ application, app }] : [];
  });
  const [site, exchanges, pages] = await Promise.all([
    askSite(subject),
    Promise.all(asked.map(async ({ application, app }) => [application.id, await exchange(app)] as const)),
    Promise.all(
      asked.map(async ({ application, app }) => [application.id, await askPage(subject, application, app)] as const),
    ),
  ]);
  return {
    ...(site && { site }),
    exchanges: Object.fromEntries(exchanges),
    pages: Object.fromEntries(pages.filter(([, page]) => page !== undefined)),
  };
}

async function askSite({ mode, origin, hasOrigin }: Subject): Promise<SiteAnswer | Unanswered | undefined> {
  if (mode !== "wechat" || origin === undefined || !hasOrigin || !isReachable(origin)) return undefined;
  return ask(origin, {}, SECONDS, async ({ status, headers, body }) => {
    body?.cancel().catch(() => {});
    const location = headers.get("location");
    const target = location === null ? origin : (parseUrl(location, origin)?.origin ?? origin);
    return { status, movedTo: target === origin ? undefined : target };
  });
}

// A code that nobody has issued. WeChat checks the AppID and the AppSecret first.
async function exchange(app: WeChatApp): Promise<ExchangeAnswer> {
  let aheadSeconds: number | undefined;
  const send: WeChatApp["fetch"] = async (url, init) => {
    const sent = Date.now();
    const response = await fetch(url, init);
    const theirs = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(theirs)) aheadSeconds = Math.round(((sent + Date.now()) / 2 - theirs) / 1000);
    return response;
  };
  const error = await exchangeCode({ ...app, fetch: send }, randomText()).then(() => undefined, weChatError);
  return { error, aheadSeconds };
}

function weChatError(error: unknown): WeChatError {
  if (isWeChatError(error)) return error;
  throw error;
}

async function askPage(
  subject: Subject,
  application: Application,
  app: WeChatApp,
): Promise<PageAnswer | Unanswered | undefined> {
  const origin = redirectOrigin(subject);
  if (origin === undefined) return undefined;
  const [address = ""] = application.page(app, `${origin}${application.callback}`, randomText()).split("#");
  const headers = { "User-Agent": application.userAgent ?? "Mozilla/5.0 (compatible; site-doctor)" };
  return ask(address, headers, app.timeoutSeconds ?? SECONDS, async (response) => ({
    status: response.status,
    problem: problemOn(await beginningOf(response)),
  }));
}

/** The text of WeChat's error page. Undefined on any other page. */
function problemOn(html: string): string | undefined {
  const [, text] = /<h4 class="weui_msg_title">([^<]*)<\/h4>/.exec(html) ?? [];
  return text?.trim();
}

async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MAX_PAGE_BYTES) break;
  }
  reader?.cancel().catch(() => {});
  return text;
}

async function ask<Answer>(
  address: string,
  headers: Record<string, string>,
  seconds: number,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer | Unanswered> {
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    return await read(await fetch(address, { headers, cache: "no-store", redirect: "manual", signal }));
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

// Nothing else of the error is kept, because a message may contain the address.
function failureOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "broken";
}

function randomText(): string {
  return randomUUID().replaceAll("-", "");
}
