import { currentAccount } from "@/lib/account";
import { currentTimings, type User } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Avatar } from "../components/avatar";
import { ButtonLink } from "../components/button";
import { SignOutButton } from "../components/sign-out-button";
import { UserName } from "../components/user-name";
import { LoginDrawn } from "../drawn/login-drawn";
import { AnnotatedCard } from "./annotated-card";
import { COPY } from "./copy";
import { Hero } from "./hero";
import { WhatNext } from "./what-next";

/** The home page of a signed-in visitor: their own card, and where each part of it came from. */
export async function SignedIn({ user }: { user: User }) {
  const [account, timings, language] = await Promise.all([currentAccount(), currentTimings(), currentLanguage()]);
  const copy = COPY[language];
  const { signedIn } = copy;
  return (
    <>
      <Hero
        aside={
          <AnnotatedCard
            avatar={<Avatar name={user.name} image={user.image} large />}
            name={<UserName name={user.name} graphemes={40} />}
            id={user.id}
            idField={account && (account.unionid ? "unionid" : "openid")}
            label={signedIn.card}
          />
        }
      >
        <h1 className="text-hero leading-tight">{signedIn.title}</h1>
        <p className="max-w-[34em] text-lg text-ink-2">{signedIn.lead}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/me">{signedIn.more}</ButtonLink>
          <SignOutButton />
        </div>
      </Hero>
      {timings && (
        <div className="mx-auto max-w-180 py-[clamp(40px,6vw,72px)]">
          <LoginDrawn timings={timings} />
        </div>
      )}
      <div className="border-t border-line">
        <WhatNext copy={copy} />
      </div>
    </>
  );
}
