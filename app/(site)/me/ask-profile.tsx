import { isSilentSession } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { SignInButton } from "../components/sign-in-button";
import { COPY } from "./copy";

/** Asks a visitor who signed in silently for the nickname and the avatar: a login in which WeChat asks them. */
export async function AskProfile() {
  if (!(await isSilentSession())) return null;
  const { text, button } = COPY[await currentLanguage()].ask;
  return (
    <section className="grid justify-items-start gap-4">
      <p className="text-pretty text-ink-2">{text}</p>
      <SignInButton returnTo="/me" label={button} />
    </section>
  );
}
