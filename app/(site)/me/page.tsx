import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentAccount, currentUser } from "@/lib/auth";
import { copyIn, currentLanguage } from "@/lib/site";
import { Person } from "../components/person";
import { SignOutButton } from "../components/sign-out-button";
import { AccountFacts } from "./account-facts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: copyIn(await currentLanguage()).profile.title };
}

export default async function MePage() {
  const user = await currentUser();
  if (!user) redirect("/login?returnTo=/me");
  const [account, language] = await Promise.all([currentAccount(), currentLanguage()]);
  const copy = copyIn(language);
  return (
    <div className="narrow">
      <h1>{copy.profile.title}</h1>
      <p className="lead">{copy.profile.lead}</p>
      <section className="card">
        <Person user={user} />
        <dl className="fields">
          <div>
            <dt>{copy.profile.id}</dt>
            <dd className="mono">{user.id}</dd>
          </div>
          {account && <AccountFacts account={account} copy={copy} language={language} />}
        </dl>
        {!account && <p>{copy.profile.lost}</p>}
      </section>
      <SignOutButton />
    </div>
  );
}
