"use server";

import { cookies, headers } from "next/headers";
import { siteOrigin } from "@/lib/env";
import { LANGUAGE_COOKIE, LANGUAGES } from "./language";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The action of the language switch. Any value that is not a language changes nothing. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const language = LANGUAGES.find((known) => known === form.get("lang"));
  if (!language) return;
  const secure = siteOrigin(await headers()).startsWith("https:");
  (await cookies()).set(LANGUAGE_COOKIE, language, {
    maxAge: ONE_YEAR,
    sameSite: "lax",
    path: "/",
    httpOnly: true,
    secure,
  });
}
