import type { Metadata } from "next";
import { currentLanguage, pageMetadata } from "@/lib/site";
import { PageHead } from "../../(site)/components/page-head";
import { Contents } from "./contents";
import { COPY } from "./copy";
import { GoingLive } from "./going-live";
import { Questions } from "./questions";
import { Steps } from "./steps";

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = COPY[await currentLanguage()];
  return pageMetadata({ path: "/guide", title, description });
}

/** How the login works, how to go live, and common questions. */
export default async function GuidePage() {
  const copy = COPY[await currentLanguage()];
  return (
    <div className="grid gap-10 py-[clamp(32px,6vw,72px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[11.5rem_minmax(0,1fr)]">
        <Contents copy={copy} />
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-16">
          <Steps copy={copy} />
          <GoingLive copy={copy} />
          <Questions copy={copy} />
        </div>
      </div>
    </div>
  );
}
