import { Button } from "../../(site)/components/button";
import type { ErrorsCopy } from "./copy";
import { QUERY_LENGTH } from "./search";

/** The search. It is a form that loads this page with `?q=`, so it works without JavaScript. */
export function SearchForm({ query, copy }: { query: string; copy: ErrorsCopy }) {
  return (
    <search>
      <form action="/errors" className="grid max-w-[36em] gap-2">
        <label htmlFor="q" className="text-sm text-ink-2">
          {copy.search}
        </label>
        <div className="flex gap-3">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={QUERY_LENGTH}
            defaultValue={query}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="min-h-12 w-full min-w-0 rounded-control border border-ink-3 bg-card px-4"
          />
          <Button>{copy.submit}</Button>
        </div>
      </form>
    </search>
  );
}
