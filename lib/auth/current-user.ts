import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { cache } from "react";
import { currentContext } from "./context";
import { currentPath } from "./return-to";
import { readSession, userOf } from "./session/session";
import type { User } from "./user";

/** The context and the session of the current request, read once for a page. Undefined when nobody is signed in. */
export const currentSession = cache(async () => {
  const context = await currentContext();
  const claims = context && (await readSession(context, await cookies()));
  return context && claims ? { context, claims } : undefined;
});

/** The visitor of the current request, read from the session cookie. Undefined when nobody is signed in. */
export async function currentUser(): Promise<User | undefined> {
  const session = await currentSession();
  return session && userOf(session.claims);
}

/** Whether the current visitor signed in silently (`snsapi_base`), so that WeChat has told neither nickname nor avatar. */
export async function isSilentSession(): Promise<boolean> {
  return (await currentSession())?.claims.wechat?.scope === "snsapi_base";
}

/**
 * The visitor of the current request. A visitor who is not signed in is sent to the login page, and from there back to
 * this very page. Call it in pages, layouts and server actions.
 */
export async function requireUser(): Promise<User> {
  const user = await currentUser();
  if (user) return user;
  const returnTo = encodeURIComponent(await currentPath()).replaceAll("%2F", "/");
  redirect(`/login?returnTo=${returnTo}`);
}

/**
 * A route handler for visitors who are signed in: `export const GET = withUser((user) => Response.json(user))`. Anybody
 * else is answered with 401 and a sentence in JSON.
 */
export function withUser<Rest>(
  handler: (user: User, request: NextRequest, rest: Rest) => Response | Promise<Response>,
) {
  return async (request: NextRequest, rest: Rest): Promise<Response> => {
    const user = await currentUser();
    return user ? handler(user, request, rest) : signedOut();
  };
}

function signedOut(): Response {
  const message = "请先登录。 Please sign in first.";
  const headers = { "Cache-Control": "no-store" };
  return Response.json({ error: "signed_out", message }, { status: 401, headers });
}
