import { signOutAction } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { SubmitButton } from "./submit-button";

/** The button that ends the session. It is a form, so it works without JavaScript. */
export async function SignOutButton() {
  const copy = copyIn(await currentLanguage());
  return (
    <form action={signOutAction}>
      <SubmitButton>{copy.signOut}</SubmitButton>
    </form>
  );
}
