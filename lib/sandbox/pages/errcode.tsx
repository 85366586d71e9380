/** @jsxImportSource hono/jsx */
import type { PageContext } from "./page-context.ts";

/** An errcode, with a link to the site's explanation of it, where it has one. */
export function Errcode({ errcode, context: { sandbox, language } }: { errcode: number; context: PageContext }) {
  const list = sandbox.site?.errcodes;
  if (list === undefined) return <>{errcode}</>;
  return (
    // The site needs the whole window, even if this page is in a frame.
    <a class="errcode" href={`${list}?lang=${language}#${errcode}`} target="_top">
      {errcode}
    </a>
  );
}
