import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentAccount, currentUser } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Card } from "../components/card";
import { Field, Fields } from "../components/fields";
import { PageHead } from "../components/page-head";
import { Person } from "../components/person";
import { SignOutButton } from "../components/sign-out-button";
import { AccountFacts } from "./account-facts";
import { COPY } from "./copy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: COPY[await currentLanguage()].title };
}

export default async function MePage() {
  const user = await currentUser();
  if (!user) redirect("/login?returnTo=/me");
  const [account, language] = await Promise.all([currentAccount(), currentLanguage()]);
  const copy = COPY[language];
  return (
    <div className="mx-auto grid max-w-160 gap-6 py-[clamp(32px,8vw,88px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <Card>
        <Person user={user} />
        <Fields>
          <Field name={copy.id} mono>
            {user.id}
          </Field>
          {account && <AccountFacts account={account} language={language} />}
        </Fields>
        {!account && <p>{copy.lost}</p>}
      </Card>
      <SignOutButton />
    </div>
  );
}
