import "server-only";
import { z } from "zod";
import { isPrivate } from "./near-host";
import { isOrigin } from "./web-origin";

/** What the environment says about the sandbox. */
export interface SandboxEnv {
  /** Whether all requests share one store. Instances on Vercel share no memory, so there it takes a Redis. */
  readonly sharedStore: boolean;
  /** Whether strangers can visit the sandbox: it runs in production, and its origin is not private. */
  readonly publicDemo: boolean;
  /** Origins of other projects on this machine or its network, to whose callbacks the sandbox also redirects. */
  readonly callbacks: readonly string[];
}

/** Lets development work without any variable. Production refuses it, because everybody can read it here. */
export const DEVELOPMENT_SECRET = "development-only-secret-that-production-refuses";

/** The sandbox's own variables. */
export const sandboxVariables = {
  WECHAT_SANDBOX: z.literal("1", { error: "must be 1 (to run the sandbox in production) or unset" }).optional(),
  WECHAT_SANDBOX_CALLBACKS: z
    .string()
    .refine((value) => value.split(/\s+/).every((origin) => isOrigin(origin) && isPrivate(new URL(origin).hostname)), {
      error:
        "must be origins on this machine or in a private network, separated by spaces, for example http://localhost:4000",
    })
    .optional(),
};

type OtherVariables = "AUTH_WECHAT_RELAY" | "REDIS_URL" | "VERCEL_ENV";
type Given = { readonly [N in keyof typeof sandboxVariables | OtherVariables]?: string };

/** Where the site runs. */
interface Place {
  readonly development: boolean;
  readonly origin: string | undefined;
}

/** Whether a site without WeChat's credentials runs the sandbox: in development always. */
export function runsSandbox({ WECHAT_SANDBOX }: Given, development: boolean): boolean {
  return WECHAT_SANDBOX !== undefined || development;
}

/** Whether a site may do without https, because it is a sandbox that only a private network reaches. */
export function sandboxMayBePlain(mode: string, origin: string): boolean {
  return mode === "sandbox" && isPrivate(new URL(origin).hostname);
}

/** Reads what the sandbox needs, also where it does not run. */
export function sandboxEnv(given: Given, place: Place): SandboxEnv {
  return {
    sharedStore: given.REDIS_URL !== undefined || given.VERCEL_ENV === undefined,
    publicDemo: runsSandbox(given, place.development) && isPublic(place),
    callbacks: originsOf(given.WECHAT_SANDBOX_CALLBACKS),
  };
}

/** What is wrong with the sandbox's variables together with others. */
export function sandboxProblems(given: Given, place: Place, hasCredentials: boolean): string[] {
  const problems: (string | false)[] = [
    hasCredentials &&
      given.WECHAT_SANDBOX === "1" &&
      "WECHAT_SANDBOX cannot be combined with real credentials. Remove one or the other.",
    !hasCredentials &&
      runsSandbox(given, place.development) &&
      isPublic(place) &&
      given.WECHAT_SANDBOX_CALLBACKS !== undefined &&
      "WECHAT_SANDBOX_CALLBACKS is for development. A public demo redirects to its own callback only. Remove it.",
    !hasCredentials &&
      runsSandbox(given, place.development) &&
      originsOf(given.AUTH_WECHAT_RELAY).some(
        (relay) => ![place.origin, ...originsOf(given.WECHAT_SANDBOX_CALLBACKS)].includes(relay),
      ) &&
      "AUTH_WECHAT_RELAY is set, but without AUTH_WECHAT_APP_ID and AUTH_WECHAT_APP_SECRET the sandbox signs visitors " +
        "in, and it does not redirect there. Set both, or remove AUTH_WECHAT_RELAY. To try the relay in the sandbox, " +
        "see lib/site-sandbox/README.md.",
  ];
  return problems.filter((problem) => problem !== false);
}

/** The origins in a list. What is none is a problem of its own. */
function originsOf(list = ""): string[] {
  return list.split(/\s+/).flatMap((text) => (isOrigin(text) ? new URL(text).origin : []));
}

function isPublic({ development, origin }: Place): boolean {
  const isHere = origin !== undefined && isOrigin(origin) && isPrivate(new URL(origin).hostname);
  return !development && !isHere;
}
