import { currentAccount, type User } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Avatar } from "../components/avatar";
import { ButtonLink } from "../components/button";
import { SignOutButton } from "../components/sign-out-button";
import { UserName } from "../components/user-name";
import { AnnotatedCard } from "./annotated-card";
import { COPY } from "./copy";
import { Hero } from "./hero";

/** Home for whoever is signed in: their own card, and where each part of it came from. */
export async function SignedIn({ user }: { user: User }) {
  const [account, language] = await Promise.all([currentAccount(), currentLanguage()]);
  const copy = COPY[language].signedIn;
  return (
    <Hero
      aside={
        <AnnotatedCard
          avatar={<Avatar name={user.name} image={user.image} large />}
          name={<UserName name={user.name} graphemes={40} />}
          id={user.id}
          idField={account?.unionid || !account ? "unionid" : "openid"}
          label={copy.card}
        />
      }
    >
      <h1 className="text-hero leading-tight">{copy.title}</h1>
      <p className="max-w-[34em] text-lg text-ink-2">{copy.lead}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/me">{copy.more}</ButtonLink>
        <SignOutButton />
      </div>
    </Hero>
  );
}
