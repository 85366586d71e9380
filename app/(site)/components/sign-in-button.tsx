import { signInAction, signInElsewhere } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { ButtonLink } from "./button";
import { SubmitButton } from "./submit-button";
import { WeChatMark } from "./wechat-mark";

/** The button that starts a login: a form, so that it works without JavaScript. */
export async function SignInButton({ returnTo, label }: { returnTo: string; label?: string }) {
  const text = label ?? copyIn(await currentLanguage()).signIn;
  const elsewhere = await signInElsewhere(returnTo);
  if (elsewhere) return <SignInLink href={elsewhere} label={text} />;
  return (
    <form action={signInAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <SubmitButton kind="wechat">
        <WeChatMark />
        {text}
      </SubmitButton>
    </form>
  );
}

/** The same button as a link to a login page, where a login cannot begin at once. */
export function SignInLink({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink kind="wechat" href={href}>
      <WeChatMark />
      {label}
    </ButtonLink>
  );
}
