import { signInAction, signInElsewhere } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { ButtonLink } from "./button";
import { SubmitButton } from "./submit-button";
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
      <ButtonLink kind="wechat" href={elsewhere}>
        {content}
      </ButtonLink>
    );
  }
  return (
    <form action={signInAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <SubmitButton kind="wechat">{content}</SubmitButton>
    </form>
  );
}
