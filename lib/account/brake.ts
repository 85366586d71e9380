import "server-only";
import type { Context } from "@/lib/auth/context";
import { logStoreFailure } from "@/lib/auth/log";

/** How many calls to WeChat one session may make within {@link BURST_SECONDS}. */
export const BURST_CALLS = 5;

/** How long a call counts, in seconds. */
export const BURST_SECONDS = 10;

/**
 * Whether a session may call WeChat now, and counts the call. WeChat counts one quota for the whole application.
 * A visitor with a loop could use it up, and then nobody could sign in.
 *
 * A session may make a small burst of calls: a visitor who presses every button once, or one of them twice, notices
 * nothing. Each call claims one of the numbered places, so that two instances with one store cannot both take the last.
 * When the store does not answer, the call is made. The brake must not stop the site.
 */
export async function mayCall(context: Context, sessionId: string): Promise<boolean> {
  try {
    for (let place = 1; place <= BURST_CALLS; place += 1) {
      if (await context.store.claim("call", `${sessionId}:${place}`, BURST_SECONDS)) return true;
    }
    return false;
  } catch (error) {
    logStoreFailure(error);
    return true;
  }
}
