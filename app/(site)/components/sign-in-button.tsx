import { MOVED, signInAction } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { ButtonLink } from "./button";
import { SubmitButton } from "./submit-button";
import { WeChatMark } from "./wechat-mark";

interface Props {
  readonly returnTo: string;
  readonly label?: string;
  /** Whether it is a plain button, beside another way to sign in. */
  readonly plain?: boolean;
  /** Whether the visitor was redirected here from another address of the site. */
  readonly moved?: boolean;
}

/** The button that starts a login. It is a form, so it works without JavaScript. */
export async function SignInButton({ returnTo, label, plain = false, moved = false }: Props) {
  const language = await currentLanguage();
  return (
    <form action={signInAction}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="lang" value={language} />
      {moved && <input type="hidden" name={MOVED} value="1" />}
      <SubmitButton kind={plain ? "plain" : "wechat"}>
        {!plain && <WeChatMark />}
        {label ?? copyIn(language).signIn}
      </SubmitButton>
    </form>
  );
}

/** The same button as a link to a login page, for when a login cannot start right here. */
export function SignInLink({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink kind="wechat" href={href}>
      <WeChatMark />
      {label}
    </ButtonLink>
  );
}
