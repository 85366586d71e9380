import "server-only";
import { EnvError, env } from "./env";

/** Prepares the server's process: a wrong environment stops it with one message that says everything. */
export function prepareProcess(): void {
  // Next names the whole URL of a fetch in its traces, and WeChat's URLs contain the AppSecret.
  process.env["NEXT_OTEL_FETCH_DISABLED"] = "1";
  // NextAuth reads these too, and takes a blank for an address.
  for (const name of ["AUTH_URL", "NEXTAUTH_URL", "AUTH_REDIRECT_PROXY_URL"]) {
    if (process.env[name]?.trim() === "") delete process.env[name];
  }
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
}
