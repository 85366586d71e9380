import type { Metadata } from "next";
import { copyIn, currentLanguage } from "@/lib/site";
import { SiteDocument } from "./(site)/document";

export async function generateMetadata(): Promise<Metadata> {
  return { title: copyIn(await currentLanguage()).missing.title, icons: "/favicon.svg" };
}

/** The answer to every address that is none. It is no `not-found.tsx`, whose text needs JavaScript to be seen. */
export default async function GlobalNotFound() {
  const { missing } = copyIn(await currentLanguage());
  return (
    <SiteDocument>
      <div className="narrow">
        <h1>{missing.title}</h1>
        <p className="lead">{missing.text}</p>
        <div className="row">
          <a className="button" href="/">
            {missing.back}
          </a>
        </div>
      </div>
    </SiteDocument>
  );
}
