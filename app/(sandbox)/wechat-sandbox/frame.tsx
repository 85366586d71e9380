import type { ReactNode } from "react";
import { langParameter, PAGES, pageFor } from "@/lib/sandbox";
import type { PageContext } from "./page-context";

interface Props {
  page: keyof typeof PAGES;
  context: PageContext;
  /** Whether the page is for a phone, whose screen it fills. */
  handset?: boolean;
  children: ReactNode;
}

/** A page with its footer, which leads to the same page in the other language. */
export function Frame({ page, context, handset = false, children }: Props) {
  const { copy, language, query } = context;
  const other = language === "en" ? "zh-CN" : "en";
  const otherQuery = new URLSearchParams(query);
  otherQuery.set("lang", langParameter(other));
  return (
    <div className={handset ? "page handset" : "page"} lang={language}>
      <main>{children}</main>
      <footer>
        {page !== "index" && <a href={`${PAGES.index}?lang=${langParameter(language)}`}>{copy.aboutLink}</a>}
        <a href={pageFor(page, otherQuery)} hrefLang={other} lang={other}>
          {copy.otherLanguage}
        </a>
      </footer>
    </div>
  );
}
