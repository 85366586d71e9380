import { signInAction, signInElsewhere } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { WeChatMark } from "./wechat-mark";

/** The button that starts a login: a form, so that it works without JavaScript. */
export async function SignInButton({ returnTo, label }: { returnTo: string; label?: string }) {
  const [copy, elsewhere] = [copyIn(await currentLanguage()), await signInElsewhere(returnTo)];
  const content = (
    <>
      <WeChatMark />
      {label ?? copy.signIn}
    </>
  );
  if (elsewhere) {
    return (
      <a className="button wechat" href={elsewhere}>
        {content}
      </a>
    );
  }
  return (
    <form action={signInAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" className="button wechat">
        {content}
      </button>
    </form>
  );
}
