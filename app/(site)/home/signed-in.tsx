import { currentLanguage } from "@/lib/site";
import { ButtonLink } from "../components/button";
import { SignOutButton } from "../components/sign-out-button";
import { COPY } from "./copy";

/** What the home page says to a visitor who is signed in. */
export async function SignedIn() {
  const { title, lead, more } = COPY[await currentLanguage()].signedIn;
  return (
    <>
      <h1 className="text-hero leading-tight">{title}</h1>
      <p className="max-w-[34em] text-lg text-ink-2">{lead}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/me">{more}</ButtonLink>
        <SignOutButton />
      </div>
    </>
  );
}
