"use server";

import { redirect } from "next/navigation";
import { otherProviders } from "./providers/others";
import { currentReturnTo } from "./return-to";

/** The action of the button of another provider. Its form has a `provider`, and may have a `returnTo`. */
export async function signInWithAction(form: unknown): Promise<void> {
  const fields = form instanceof FormData ? form : new FormData();
  const provider = otherProviders().find(({ id }) => id === fields.get("provider"));
  if (!provider) redirect("/login");
  const { signIn } = await import("./auth");
  await signIn(provider.id, { redirectTo: await currentReturnTo(fields.get("returnTo")) });
}
