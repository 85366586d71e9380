"use server";

import { redirect } from "next/navigation";
import { currentReturnTo, signIn } from "@/lib/auth";
import { siteMode } from "@/lib/site";

/** The action of the button 静默登录, which only the sandbox shows. A site that wants this for itself has such an action. */
export async function signInSilentlyAction(form: unknown): Promise<void> {
  if (siteMode() !== "sandbox") redirect("/login");
  const returnTo = await currentReturnTo(form instanceof FormData ? form.get("returnTo") : undefined);
  await signIn("wechat", { redirectTo: returnTo }, { scope: "snsapi_base" });
}
