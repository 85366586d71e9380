import { currentAccount } from "@/lib/account";
import { currentTimings, type User } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { LoginDrawn } from "../drawn/login-drawn";
import { COPY } from "./copy";
import { Steps } from "./steps";
import { WhatNext } from "./what-next";

/** What the demo adds below the first screen: the visitor's login, or the five steps of one, and where to go next. */
export async function DemoHome({ user }: { user: User | undefined }) {
  const [account, timings, language] = await Promise.all([currentAccount(), currentTimings(), currentLanguage()]);
  const copy = COPY[language];
  return (
    <>
      {!user && <Steps copy={copy} />}
      {account && timings && (
        <div className="border-b border-line py-[clamp(40px,6vw,72px)]">
          <div className="mx-auto max-w-180">
            <LoginDrawn timings={timings} scope={account.scope} />
          </div>
        </div>
      )}
      <WhatNext copy={copy} />
    </>
  );
}
