"use server";

import { cookies, headers } from "next/headers";
import { siteOrigin } from "@/lib/env";
import { LANGUAGES, languageCookie } from "./language";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The action of the language switch. It ignores an unknown language. */
export async function chooseLanguageAction(form: unknown): Promise<void> {
  const language = LANGUAGES.find((known) => form instanceof FormData && known === form.get("lang"));
  if (!language) return;
  const secure = siteOrigin(await headers()).startsWith("https:");
  (await cookies()).set(languageCookie(secure), language, {
    maxAge: ONE_YEAR,
    sameSite: "lax",
    path: "/",
    httpOnly: true,
    secure,
  });
}
