import type { Metadata } from "next";
import { copyIn, currentLanguage } from "@/lib/site";
import { ButtonLink } from "./(site)/components/button";
import { PageHead } from "./(site)/components/page-head";
import { SiteDocument } from "./(site)/document";

export async function generateMetadata(): Promise<Metadata> {
  return { title: copyIn(await currentLanguage()).missing.title, icons: "/favicon.svg" };
}

/** The 404 page. A `not-found.tsx` would need JavaScript to show its text (decision 0006). */
export default async function GlobalNotFound() {
  const { missing } = copyIn(await currentLanguage());
  return (
    <SiteDocument>
      <div className="mx-auto grid max-w-160 justify-items-start gap-6 py-[clamp(32px,8vw,88px)]">
        <p className="mono text-ink-3">404</p>
        <PageHead title={missing.title} lead={missing.text} />
        <ButtonLink href="/">{missing.back}</ButtonLink>
      </div>
    </SiteDocument>
  );
}
