import { signInAction } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { WeChatMark } from "./wechat-mark";

/** The button that starts a login: a form, so that it works without JavaScript. */
export async function SignInButton({ returnTo, label }: { returnTo: string; label?: string }) {
  const copy = copyIn(await currentLanguage());
  return (
    <form action={signInAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" className="button wechat">
        <WeChatMark />
        {label ?? copy.signIn}
      </button>
    </form>
  );
}
