import type { Entry } from "./entries";
import { PLACE_ORDER, type Place } from "./place";

interface Props {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly places: Readonly<Record<Place, { readonly title: string }>>;
}

/** The numbers on the page, by section. */
export function NumberIndex({ label, entries, places }: Props) {
  return (
    <nav
      aria-label={label}
      className="grid content-start gap-x-6 sm:gap-y-4 max-sm:grid-cols-2 lg:sticky lg:top-6 lg:order-last lg:self-start"
    >
      {PLACE_ORDER.map((place) => (
        <div key={place}>
          <a
            className="text-sm text-ink-2 max-sm:link max-sm:inline-flex max-sm:min-h-11 max-sm:items-center hover:text-ink"
            href={`#${place}`}
          >
            {places[place].title}
          </a>
          {/* On a phone the search is handier than forty numbers. */}
          <ul className="grid max-sm:hidden grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] lg:grid-cols-3 [&_a]:mono [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center lg:[&_a]:min-h-7 [&_a]:hover:underline">
            {entries
              .filter((entry) => entry.place === place)
              .map(({ errcode }) => (
                <li key={errcode}>
                  <a href={`#${errcode}`}>{errcode}</a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
