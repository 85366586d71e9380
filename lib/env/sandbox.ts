import "server-only";
import * as z from "zod/mini";
import { isPrivate } from "./near-host";
import { isOrigin } from "./web-origin";

const CALLBACKS =
  "must be origins on this machine or in a private network, separated by spaces, for example http://localhost:4000";

/** The variables that set up the sandbox in this site. */
export const sandboxVariables = {
  WECHAT_SANDBOX: z.optional(z.literal("1", "must be 1 (to run the sandbox in production) or unset")),
  WECHAT_SANDBOX_CALLBACKS: z.optional(
    z
      .string()
      .check(z.refine((value) => value.split(/\s+/).every((text) => originsIn(text).some(isPrivateOrigin)), CALLBACKS)),
  ),
};

type Given = { readonly [N in keyof typeof sandboxVariables | "AUTH_WECHAT_RELAY"]?: string | undefined };

/** Where the site runs, and how it signs visitors in. */
interface Site {
  readonly mode: string;
  readonly development: boolean;
  readonly origin: string | undefined;
}

/** Lets development work without any variable. Production refuses it, because everybody can read it here. */
export const DEVELOPMENT_SECRET = "development-only-secret-that-production-refuses";

/** Whether the site, without WeChat's credentials, runs the sandbox: in development always. */
export function runsSandbox({ WECHAT_SANDBOX }: Given, development: boolean): boolean {
  return WECHAT_SANDBOX !== undefined || development;
}

/** Whether strangers can visit a sandbox that runs: it is in production, and its origin is not private. */
export function isPublicDemo({ development, origin }: Omit<Site, "mode">): boolean {
  return !development && !originsIn(origin).some(isPrivateOrigin);
}

/** Origins of other projects on this machine or its network, to whose callbacks the sandbox also redirects. */
export function callbacksIn({ WECHAT_SANDBOX_CALLBACKS }: Given): string[] {
  return originsIn(WECHAT_SANDBOX_CALLBACKS);
}

/** What is wrong with the sandbox's variables together with others. */
export function sandboxProblems(given: Given, site: Site): string[] {
  const runs = site.mode === "sandbox";
  const problems: (string | false)[] = [
    !runs &&
      given.WECHAT_SANDBOX === "1" &&
      "WECHAT_SANDBOX cannot be combined with real credentials. Remove one or the other.",
    runs &&
      originsIn(site.origin).some((origin) => origin.startsWith("http:") && !isPrivateOrigin(origin)) &&
      "AUTH_URL must start with https:// (http:// only on this machine or in a private network).",
    runs &&
      given.WECHAT_SANDBOX_CALLBACKS !== undefined &&
      isPublicDemo(site) &&
      "WECHAT_SANDBOX_CALLBACKS is for development. A public demo redirects to its own callback only. Remove it.",
    runs &&
      originsIn(given.AUTH_WECHAT_RELAY).some((relay) => ![site.origin, ...callbacksIn(given)].includes(relay)) &&
      "AUTH_WECHAT_RELAY is set, but without AUTH_WECHAT_APP_ID and AUTH_WECHAT_APP_SECRET the sandbox signs visitors " +
        "in, and it does not redirect there. Set both, or remove AUTH_WECHAT_RELAY. To try the relay in the sandbox, " +
        "see lib/site-sandbox/README.md.",
  ];
  return problems.filter((problem) => problem !== false);
}

/** The origins in a list. Anything else in it is left out. */
function originsIn(list = ""): string[] {
  return list
    .split(/\s+/)
    .filter(isOrigin)
    .map((text) => new URL(text).origin);
}

function isPrivateOrigin(origin: string): boolean {
  return isPrivate(new URL(origin).hostname);
}
