import "server-only";
import { EnvError, env } from "./env";

/**
 * The environment as NextAuth reads it. A provider finds its own variables there, such as `AUTH_GITHUB_ID` and
 * `AUTH_GITHUB_SECRET`.
 */
export function nextAuthVariables(): NodeJS.ProcessEnv {
  return process.env;
}

/** Prepares the server process. A wrong environment ends it with one message that lists every problem. */
export function prepareProcess(): void {
  // Next.js writes the full URL of each fetch into its traces, and WeChat's URLs contain the AppSecret.
  process.env["NEXT_OTEL_FETCH_DISABLED"] = "1";
  // NextAuth reads these too, and takes a blank value for a URL.
  for (const name of ["AUTH_URL", "NEXTAUTH_URL", "AUTH_REDIRECT_PROXY_URL"]) {
    if (process.env[name]?.trim() === "") delete process.env[name];
  }
  try {
    const { origin, warnings } = env();
    for (const warning of warnings) process.stderr.write(`\n${warning} Production refuses it.\n\n`);
    // `proxy.ts` reads it, and NextAuth, which would trust `X-Forwarded-Host` without it.
    if (origin) process.env["AUTH_URL"] = origin;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
}
