import "server-only";
import { env } from "./env";
import { EnvError } from "./env-error";
import { nearMisses } from "./near-miss";

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
  for (const { given, meant } of nearMisses(process.env)) {
    process.stderr.write(`[env] ${given} is set, but the site reads ${meant}. Rename it.\n`);
  }
  try {
    const { origin, mode, vercel, redisUrl, warnings } = env();
    for (const warning of warnings) process.stderr.write(`\n${warning} Production refuses it.\n\n`);
    if (vercel && !redisUrl && mode !== "unconfigured") warnOfSeparateInstances();
    // `proxy.ts` reads it, and NextAuth, which would trust `X-Forwarded-Host` without it.
    if (origin) process.env["AUTH_URL"] = origin;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
}

// Vercel starts as many instances as it needs, and they share no memory.
function warnOfSeparateInstances(): void {
  process.stderr.write(
    "[env] REDIS_URL is not set. Spent login attempts, limits and signed-out sessions are known to one instance only: " +
      "another one takes them again. Add a Redis on Vercel and set REDIS_URL.\n",
  );
}
