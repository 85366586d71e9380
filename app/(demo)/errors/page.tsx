import type { Metadata } from "next";
import { currentLanguage, pageMetadata } from "@/lib/site";
import { PageHead } from "../../(site)/components/page-head";
import { COPY, type ErrorsCopy, PLACES } from "./copy";
import { ENTRIES, type Entry } from "./entries";
import { EntryList } from "./entry-list";
import { NumberIndex } from "./number-index";
import { PLACE_ORDER } from "./place";
import { queryOf, search } from "./search";
import { SearchForm } from "./search-form";

export async function generateMetadata(): Promise<Metadata> {
  const { documentTitle, description } = COPY[await currentLanguage()];
  return pageMetadata({ path: "/errors", title: documentTitle, description });
}

export default async function ErrorsPage({ searchParams }: PageProps<"/errors">) {
  const query = queryOf((await searchParams)["q"]);
  const language = await currentLanguage();
  const [copy, entries] = [COPY[language], ENTRIES[language]];
  return (
    <div className="grid gap-10 py-[clamp(32px,6vw,72px)]">
      <PageHead title={copy.title} lead={copy.lead} />
      <SearchForm query={query} copy={copy} />
      {query ? (
        <Found entries={search(entries, query)} copy={copy} />
      ) : (
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_12rem]">
          <NumberIndex label={copy.index} entries={entries} places={PLACES[language]} />
          <div className="grid gap-14">
            {PLACE_ORDER.map((place) => (
              <section key={place} id={place}>
                <h2 className="text-2xl">{PLACES[language][place].title}</h2>
                <p className="mt-1 mb-6 text-ink-2">{PLACES[language][place].text}</p>
                <EntryList entries={entries.filter((entry) => entry.place === place)} copy={copy} />
              </section>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Found({ entries, copy }: { entries: readonly Entry[]; copy: ErrorsCopy }) {
  return (
    <section className="max-w-[48rem]">
      {entries.length > 0 ? (
        <h2 className="me-6 inline-block text-base font-normal">
          {copy.found}
          {entries.length}
        </h2>
      ) : (
        <p className="max-w-[36em]">{copy.none}</p>
      )}
      <a className="link mb-4 inline-flex min-h-11 items-center" href="/errors">
        {copy.clear}
      </a>
      <EntryList entries={entries} copy={copy} />
    </section>
  );
}
