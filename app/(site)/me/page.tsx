import type { Metadata } from "next";
import { currentAccount } from "@/lib/account";
import { currentTimings, requireUser } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Notice } from "../components/notice";
import { PageHead } from "../components/page-head";
import { Person } from "../components/person";
import { SignOutButton } from "../components/sign-out-button";
import { LoginDrawn } from "../drawn/login-drawn";
import { Actions, Ids, Tokens } from "./account";
import { COPY } from "./copy";

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = COPY[await currentLanguage()];
  return { title, description: lead, robots: { index: false } };
}

export default async function MePage() {
  const user = await requireUser();
  const [account, timings, language] = await Promise.all([currentAccount(), currentTimings(), currentLanguage()]);
  const copy = COPY[language];
  return (
    <div className="mx-auto grid max-w-180 gap-10 py-[clamp(32px,6vw,72px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <section className="grid gap-6" aria-label={copy.profile.title}>
        <div className="flex flex-wrap items-center justify-between gap-5">
          <Person user={user} />
          <SignOutButton />
        </div>
        {account ? (
          <Ids user={user} account={account} language={language} />
        ) : (
          <Notice>
            <p>{copy.lost}</p>
          </Notice>
        )}
      </section>
      {account && (
        <>
          <Tokens account={account} language={language} />
          <Actions language={language} />
        </>
      )}
      {timings && (
        <div className="border-t border-line pt-8">
          <LoginDrawn timings={timings} />
        </div>
      )}
    </div>
  );
}
