"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { forgetAttempts } from "./attempt";
import { authorize } from "./authorize";
import { removeCookie } from "./cookie-jar";
import { currentSite } from "./site";

/** The action of the button 微信登录: starts a login and sends the browser to WeChat. Its form may have a `returnTo`. */
export async function signInWithWeChat(form: FormData): Promise<never> {
  const site = await currentSite();
  if (!site) redirect("/login");
  redirect(await authorize(site, await cookies(), form.get("returnTo")));
}

/** The action of the button 退出登录: removes the session, the WeChat cookie, and every open attempt. */
export async function signOut(): Promise<never> {
  const site = await currentSite();
  if (site) {
    const jar = await cookies();
    const { session, wechat, callbackUrl, csrfToken } = site.cookies;
    for (const name of [session, wechat, callbackUrl, csrfToken]) removeCookie(site.cookies, jar, name);
    forgetAttempts(site, jar);
  }
  redirect("/");
}
