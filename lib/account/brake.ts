import "server-only";
import type { Context } from "@/lib/auth/context";

/**
 * Whether a session may call WeChat now, and counts the call. WeChat counts one quota for the whole application.
 * A visitor with a loop could use it up, and then nobody could sign in.
 *
 * A call that the session or its address may not make takes nothing of what the whole site may ask.
 */
export async function mayCall({ take }: Pick<Context, "take">, sessionId: string): Promise<boolean> {
  const waits = await Promise.all([take("account_burst", sessionId), take("account")]);
  return waits.every((wait) => wait === 0) && (await take("wechat")) === 0;
}
