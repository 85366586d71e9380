import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { authorize } from "./authorize";
import { endSession } from "./end-session";
import { currentReturnTo, currentSite } from "./site";

interface Options {
  /** The path of this site to go to afterwards. Anything else becomes `/`. */
  readonly redirectTo?: unknown;
}

/**
 * Starts a login and sends the browser to WeChat. Call it in a server action, as NextAuth's own, which it stands in
 * for: NextAuth knows no login attempt.
 */
export async function signIn(_provider: "wechat" = "wechat", { redirectTo }: Options = {}): Promise<never> {
  const arrivedAt = performance.now();
  const site = await currentSite();
  if (!site) redirect("/login");
  redirect((await authorize(site, await cookies(), redirectTo, arrivedAt)).url);
}

/** Ends the session and removes every cookie of it, and every open attempt. Call it in a server action. */
export async function signOut({ redirectTo = "/" }: Options = {}): Promise<never> {
  const site = await currentSite();
  if (site) await endSession(site, await cookies());
  redirect(await currentReturnTo(redirectTo));
}
