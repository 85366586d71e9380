import { SignInButton } from "../components/sign-in-button";
import type { LoginCopy } from "./copy";

interface Props {
  readonly copy: LoginCopy["open"];
  readonly returnTo: string;
  /** Whether the visitor was redirected here from another address of the site. */
  readonly moved: boolean;
}

/** The way to sign in on a phone's own browser that takes a second phone, which scans the QR code. */
export function OtherPhone({ copy, returnTo, moved }: Props) {
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-pretty text-ink-2">{copy.otherPhone}</p>
      <SignInButton plain label={copy.otherPhoneButton} returnTo={returnTo} moved={moved} />
    </div>
  );
}
