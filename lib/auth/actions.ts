"use server";

import { redirect } from "next/navigation";
import { weChatLanguage } from "./providers/applications";
import { MOVED } from "./return-to";

// A page that only shows a button need not load the sign-in, NextAuth and the log.

/**
 * The action of the button 微信登录. Its form may have a `returnTo`, and a `lang`, which is `en` for WeChat's page in English.
 * Anything else that is posted is ignored.
 */
export async function signInAction(form: unknown): Promise<never> {
  const { startCurrent } = await import("./start");
  const fields = form instanceof FormData ? form : new FormData();
  const way = { lang: weChatLanguage(fields.get("lang")) };
  redirect(await startCurrent(fields.get("returnTo"), fields.get(MOVED) === "1", way));
}

/** The action of the button 退出登录. */
export async function signOutAction(): Promise<void> {
  const { signOut } = await import("./auth");
  await signOut({ redirectTo: "/" });
}
