import "server-only";
import { isOrigin } from "./web-origin";

type Given = {
  readonly [N in
    | "AUTH_URL"
    | "VERCEL_ENV"
    | "VERCEL_URL"
    | "VERCEL_BRANCH_URL"
    | "VERCEL_PROJECT_PRODUCTION_URL"]?: string;
};

/** The origin that the environment gives the site. A wrong `AUTH_URL` stays as it is. Every preview on Vercel has its own host. */
export function originOf(given: Given): string | undefined {
  if (given.AUTH_URL) return isOrigin(given.AUTH_URL) ? new URL(given.AUTH_URL).origin : given.AUTH_URL;
  return originAt(given.VERCEL_ENV === "production" ? given.VERCEL_PROJECT_PRODUCTION_URL : given.VERCEL_URL);
}

/** Further origins of the site. In production WeChat knows one host. A preview is also served at the host of its branch. */
export function aliasesOf(given: Given): string[] {
  const alias = given.AUTH_URL || given.VERCEL_ENV === "production" ? undefined : originAt(given.VERCEL_BRANCH_URL);
  return alias === undefined ? [] : [alias];
}

function originAt(host: string | undefined): string | undefined {
  return host && isOrigin(`https://${host}`) ? `https://${host}` : undefined;
}
