import "server-only";
import * as z from "zod/mini";
import { debugProblems } from "./debug";
import { EnvError } from "./env-error";
import { aliasesOf, originOf } from "./own-origin";
import { type RelayEnv, relayEnv, relayOriginOf, relayProblems, relayVariables } from "./relay";
import { repositoryOf } from "./repository";
import { DEVELOPMENT_SECRET, runsSandbox, sandboxProblems, sandboxVariables } from "./sandbox";
import { NEW_SECRET, secretProblems, secretsIn, secretVariables } from "./secrets";
import { isOrigin, isSafeOrigin } from "./web-origin";
import { type AppEnv, apiBaseOf, appSecretsIn, appsOf, asksForWeChat, wechatProblems, wechatVariables } from "./wechat";

/** How the site signs visitors in: with WeChat, with the sandbox, or not at all until it is configured. */
export type Mode = "wechat" | "sandbox" | "unconfigured";

/** The environment, checked and typed. */
export interface Env {
  readonly mode: Mode;
  /** The secrets that open cookies, newest first. The newest also seals them. Empty while the site is unconfigured. */
  readonly secrets: readonly string[];
  /** The site's own origin. Undefined only in development without `AUTH_URL`, and while the site is unconfigured. */
  readonly origin: string | undefined;
  /** Further origins that Vercel serves this preview at. A visitor stays at the one that was asked. */
  readonly aliases: readonly string[];
  /** The website application. In the mode `wechat` it is set, or {@link mpApp}, or both. */
  readonly app: AppEnv | undefined;
  /** The official account, for visitors inside WeChat. */
  readonly mpApp: AppEnv | undefined;
  /** How a deployment without a callback domain of its own signs in. Undefined where nothing is relayed. */
  readonly relay: RelayEnv | undefined;
  readonly redisUrl: string | undefined;
  /** Whether Vercel runs the site. */
  readonly vercel: boolean;
  /** How many proxies of one's own add to `X-Forwarded-For`. Undefined if nothing says so. */
  readonly trustedProxies: number | undefined;
  /** Multiplies how often a client, or the whole site, may do something. */
  readonly rateLimitFactor: number;
  /** The port that the server listens on. */
  readonly port: string;
  /** The URL of the repository that the site is built from, if the environment names it. */
  readonly repository: string | undefined;
  /** What production would refuse, in development. */
  readonly warnings: readonly string[];
}

const INSECURE_ORIGIN = "AUTH_URL must start with https:// (http:// only for localhost).";

const absent = (remedy: string) => z.optional(z.undefined({ error: remedy }));

/**
 * Every variable that the site knows. A site adds its own here, and to `.env.local.example`.
 *
 * The checks of `zod/mini` are functions, and a build keeps those that are used. So the server, which reads these variables
 * before anything else, starts sooner.
 */
export const variables = z.object({
  ...secretVariables,
  AUTH_URL: z.optional(
    z
      .string()
      .check(z.refine(isOrigin, "must be the site's own origin and nothing more, for example https://example.com")),
  ),
  ...wechatVariables,
  ...relayVariables,
  ...sandboxVariables,
  REDIS_URL: z.optional(
    z.url({ protocol: /^rediss?$/, error: "must be an address that starts with redis:// or rediss://" }),
  ),
  TRUSTED_PROXIES: z.optional(
    z.string().check(z.regex(/^\d$/, "must be how many proxies in front of the site add to X-Forwarded-For, 0 to 9")),
  ),
  RATE_LIMIT_FACTOR: z.optional(
    z
      .string()
      .check(z.regex(/^(?!0+(?:\.0+)?$)\d{1,6}(?:\.\d{1,6})?$/, "must be a number above 0, for example 0.5 or 10")),
  ),
  NODE_TLS_REJECT_UNAUTHORIZED: z.optional(
    z.literal("1", { error: "switches off the check of WeChat's certificate. Remove it" }),
  ),
  NEXTAUTH_URL: absent("is no longer read. Rename it to AUTH_URL"),
  NEXTAUTH_SECRET: absent("is no longer read. Rename it to AUTH_SECRET"),
  AUTH_REDIRECT_PROXY_URL: absent(
    "does not work with WeChat, which limits the length of the state. Use AUTH_WECHAT_RELAY",
  ),
  NODE_ENV: z.optional(z.string()),
  NODE_DEBUG: z.optional(z.string()),
  DEBUG: z.optional(z.string()),
  PORT: z.optional(z.string()),
  VERCEL: z.optional(z.string()),
  VERCEL_ENV: z.optional(z.string()),
  VERCEL_URL: z.optional(z.string()),
  VERCEL_BRANCH_URL: z.optional(z.string()),
  VERCEL_PROJECT_PRODUCTION_URL: z.optional(z.string()),
  VERCEL_GIT_PROVIDER: z.optional(z.string()),
  VERCEL_GIT_REPO_OWNER: z.optional(z.string()),
  VERCEL_GIT_REPO_SLUG: z.optional(z.string()),
});

type Variables = Partial<Record<keyof z.infer<typeof variables>, string>>;

type Source = Readonly<Record<string, string | undefined>>;

/** Reads an environment. Throws an {@link EnvError} that lists every problem with its remedy. */
export function readEnv(source: Source): Env {
  const given = givenIn(source);
  const mode = modeOf(given);
  const origin = originOf(given);
  const formats = variables.safeParse(given).error?.issues ?? [];
  const problems = [
    ...formats.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    ...combinedProblems(given, mode, origin),
  ];
  if (problems.length > 0) throw new EnvError(problems);
  return {
    mode,
    secrets: secretsOf(given, mode),
    origin,
    aliases: aliasesOf(given),
    ...appsOf(given),
    relay: relayEnv(given, origin),
    redisUrl: given.REDIS_URL,
    vercel: given.VERCEL !== undefined,
    trustedProxies: given.TRUSTED_PROXIES === undefined ? undefined : Number(given.TRUSTED_PROXIES),
    rateLimitFactor: Number(given.RATE_LIMIT_FACTOR ?? 1),
    port: portOf(given),
    repository: repositoryOf(given),
    warnings: isDevelopment(given) ? debugProblems(given) : [],
  };
}

/** What an environment asks for, also where it has problems. The origin is as it is given. */
export interface Outline extends Pick<Env, "mode" | "origin" | "port"> {
  /** The origin in `AUTH_WECHAT_RELAY`. Undefined where there is none. */
  readonly relayOrigin: string | undefined;
  /** The base URL of WeChat's API. Undefined if `WECHAT_API_HOST` is none of WeChat's hosts. */
  readonly apiBase: string | undefined;
}

/** Reads the outline of an environment. It throws nothing. */
export function outlineOf(source: Source): Outline {
  const given = givenIn(source);
  return {
    mode: modeOf(given),
    origin: originOf(given),
    port: portOf(given),
    relayOrigin: relayOriginOf(given),
    apiBase: apiBaseOf(given),
  };
}

/** The variables that have a value, without white space around it. */
function givenIn(source: Source): Variables {
  const trimmed = Object.entries(source).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}

function portOf(given: Variables): string {
  return given.PORT ?? "3000";
}

function modeOf(given: Variables): Mode {
  if (asksForWeChat(given)) return "wechat";
  if (runsSandbox(given, isDevelopment(given))) return "sandbox";
  return "unconfigured";
}

// Any other NODE_ENV counts as production: a staging server must not run on the public development secret.
function isDevelopment(given: Variables): boolean {
  return given.NODE_ENV === "development";
}

// What is wrong with several variables together, and what is missing.
function combinedProblems(given: Variables, mode: Mode, origin: string | undefined): string[] {
  const isInsecure = origin !== undefined && isOrigin(origin) && !isSafeOrigin(origin);
  const insecure = isInsecure ? [INSECURE_ORIGIN] : [];
  if (mode === "unconfigured") return insecure;
  const production = !isDevelopment(given);
  const problems: (string | false)[] = [
    ...wechatProblems(given),
    ...secretProblems(given, appSecretsIn(given)),
    ...relayProblems(given, [...secretsIn(given), ...appSecretsIn(given)]),
    ...(mode === "sandbox" ? [] : insecure),
    ...sandboxProblems(given, { mode, development: !production, origin }),
    (production || mode === "wechat") && !given.AUTH_SECRET && `AUTH_SECRET is missing. ${NEW_SECRET}.`,
    ...(production ? debugProblems(given) : []),
    production && !origin && "AUTH_URL is missing. Set it to the site's own origin, for example https://example.com.",
  ];
  return problems.filter((problem) => problem !== false);
}

function secretsOf(given: Variables, mode: Mode): string[] {
  if (mode === "unconfigured") return [];
  return secretsIn({ ...given, AUTH_SECRET: given.AUTH_SECRET ?? DEVELOPMENT_SECRET });
}

let cached: Env | undefined;

/** The environment of this process, read once. Throws an {@link EnvError}. */
export function env(): Env {
  cached ??= readEnv(givenVariables());
  return cached;
}

/** The variables of this process as they are given. Nothing has checked them. */
export function givenVariables(): Source {
  // Next.js inlines NODE_ENV at build time, so a production build stays one however it is started.
  return { ...process.env, NODE_ENV: process.env.NODE_ENV };
}
