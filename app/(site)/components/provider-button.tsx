import { type OtherProvider, signInWithAction } from "@/lib/auth";
import { SubmitButton } from "./submit-button";

interface Props {
  readonly provider: OtherProvider;
  readonly returnTo: string;
  readonly label: string;
}

/**
 * A button that leads to another provider than WeChat. For a visitor who is signed in, `on-sign-in.ts` decides whether that
 * links the two accounts.
 */
export function ProviderButton({ provider, returnTo, label }: Props) {
  return (
    <form action={signInWithAction}>
      <input type="hidden" name="provider" value={provider.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SubmitButton>{label}</SubmitButton>
    </form>
  );
}
