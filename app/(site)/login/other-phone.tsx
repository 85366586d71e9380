import { MOVED, signInAction } from "@/lib/auth";
import type { Language } from "@/lib/site";
import { SubmitButton } from "../components/submit-button";
import type { LoginCopy } from "./copy";

interface Props {
  readonly copy: LoginCopy["open"];
  readonly language: Language;
  readonly returnTo: string;
  /** Whether the visitor was redirected here from another address of the site. */
  readonly moved: boolean;
}

/** The way to sign in on a phone's own browser that takes a second phone, which scans the QR code. */
export function OtherPhone({ copy, language, returnTo, moved }: Props) {
  return (
    <form action={signInAction} className="grid justify-items-start gap-3">
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="lang" value={language} />
      {moved && <input type="hidden" name={MOVED} value="1" />}
      <p className="text-pretty text-ink-2">{copy.otherPhone}</p>
      <SubmitButton>{copy.otherPhoneButton}</SubmitButton>
    </form>
  );
}
