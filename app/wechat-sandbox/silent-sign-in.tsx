import { currentLanguage } from "@/lib/site";
import { SubmitButton } from "../(site)/components/submit-button";
import { signInSilentlyAction } from "./actions";
import { SANDBOX_COPY } from "./copy";

/** Shows inside WeChat what a silent login is. Only the sandbox has it, because a product has one of the two. */
export async function SandboxSilentSignIn({ returnTo }: { returnTo: string }) {
  const { text, button } = SANDBOX_COPY[await currentLanguage()].silent;
  return (
    <form action={signInSilentlyAction} className="grid justify-items-start gap-3 border-t border-line pt-5">
      <input type="hidden" name="returnTo" value={returnTo} />
      <p className="text-pretty text-ink-2">{text}</p>
      <SubmitButton>{button}</SubmitButton>
    </form>
  );
}
