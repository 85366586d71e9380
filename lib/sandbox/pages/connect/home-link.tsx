/** @jsxImportSource hono/jsx */
import type { PageContext } from "../page-context.ts";

const COPY = { "zh-CN": "回到网站", en: "Back to the site" } as const;

/** The way back to the site that the sandbox is part of. */
export function HomeLink({ context: { sandbox, language } }: { context: PageContext }) {
  if (!sandbox.site) return null;
  return (
    // The site needs the whole window, even if this page is in a frame.
    <a class="button" href={sandbox.site.home} target="_top">
      {COPY[language]}
    </a>
  );
}
