import type { Metadata } from "next";
import { requireUser } from "@/lib/auth";
import { currentLanguage } from "@/lib/site";
import { Account } from "../../(demo)/account/account";
import { Field, Fields } from "../components/fields";
import { PageHead } from "../components/page-head";
import { Person } from "../components/person";
import { SignOutButton } from "../components/sign-out-button";
import { AskProfile } from "./ask-profile";
import { COPY } from "./copy";
import { SignOutEverywhere } from "./sign-out-everywhere";

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = COPY[await currentLanguage()];
  return { title, description: lead, robots: { index: false } };
}

export default async function MePage({ searchParams }: PageProps<"/me">) {
  const user = await requireUser();
  const copy = COPY[await currentLanguage()];
  return (
    <div className="mx-auto grid max-w-180 gap-10 py-[clamp(32px,6vw,72px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <div className="flex flex-wrap items-center justify-between gap-5">
        <Person user={user} />
        <SignOutButton />
      </div>
      <AskProfile />
      <Fields>
        <Field name={copy.id} mono>
          {user.id}
        </Field>
      </Fields>
      <SignOutEverywhere failed={(await searchParams)["everywhere"] === "failed"} />
      <Account />
    </div>
  );
}
