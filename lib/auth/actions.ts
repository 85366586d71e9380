"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { forgetAttempts } from "./attempt";
import { authorize } from "./authorize";
import { removeCookie } from "./cookie-names";
import { nextAuth } from "./nextauth";
import { currentSite } from "./site";

/** The action of the button 微信登录: starts a login and sends the browser to WeChat. Its form may have a `returnTo`. */
export async function signInWithWeChat(form: FormData): Promise<never> {
  const site = await currentSite();
  if (!site) redirect("/login");
  redirect(await authorize(site, await cookies(), form.get("returnTo")));
}

/** The action of the button 退出: removes the session, the WeChat cookie and every open attempt. */
export async function signOutOfSite(): Promise<never> {
  const site = await currentSite();
  if (site) {
    const jar = await cookies();
    forgetAttempts(site, jar);
    removeCookie(site.cookies, jar, site.cookies.wechat);
    await nextAuth.signOut({ redirect: false });
    for (const name of [site.cookies.callbackUrl, site.cookies.csrfToken]) removeCookie(site.cookies, jar, name);
  }
  redirect("/");
}
