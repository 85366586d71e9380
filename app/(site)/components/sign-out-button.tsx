import { signOut } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";

export async function SignOutButton() {
  const copy = copyIn(await currentLanguage());
  return (
    <form action={signOut}>
      <button type="submit" className="button quiet">
        {copy.signOut}
      </button>
    </form>
  );
}
