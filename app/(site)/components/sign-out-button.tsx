import { signOutAction } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";

/** The button that ends the session: a form, so that it works without JavaScript. */
export async function SignOutButton() {
  const copy = copyIn(await currentLanguage());
  return (
    <form action={signOutAction}>
      <button type="submit" className="button quiet">
        {copy.signOut}
      </button>
    </form>
  );
}
