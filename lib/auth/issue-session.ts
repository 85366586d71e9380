import "server-only";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import type { WeChatTokens, WeChatUserinfo } from "@/lib/wechat";
import { CALLBACK_PATH } from "./authorize";
import { LoginRefused } from "./failure";
import type { Login } from "./login";
import { authConfig } from "./nextauth";
import type { Site } from "./site";

interface Issued {
  readonly tokens: WeChatTokens;
  readonly userinfo: WeChatUserinfo;
  /** NextAuth's cookies, as lines of `Set-Cookie`. */
  readonly cookies: readonly string[];
}

/**
 * Lets NextAuth exchange the code of a verified login and issue the session.
 *
 * Throws the error that the login failed with. NextAuth itself calls every error `Configuration`, so what became of the
 * login is read from the login, and whether there is a session from the cookie that sets it.
 */
export async function issueSession(site: Site, login: Login, code: string): Promise<Issued> {
  const { handlers } = NextAuth(authConfig(site, login));
  const answer = await handlers.GET(new NextRequest(`${site.origin}${CALLBACK_PATH}?code=${code}`));
  const { tokens, userinfo, error } = login;
  if (error) throw error;
  const cookies = answer.headers.getSetCookie();
  const issued = cookies.some((cookie) => cookie.startsWith(`${site.cookies.session}=`));
  if (!tokens || !userinfo || !issued) throw new LoginRefused("bad_answer");
  return { tokens, userinfo, cookies };
}
