"use server";

import { signIn, signOut } from "./sign-in";

/** The action of the button 微信登录. Its form may have a `returnTo`; whatever else is posted counts as none. */
export async function signInAction(form: unknown): Promise<never> {
  return signIn("wechat", { redirectTo: form instanceof FormData ? form.get("returnTo") : undefined });
}

/** The action of the button 退出登录. */
export async function signOutAction(): Promise<never> {
  return signOut();
}
