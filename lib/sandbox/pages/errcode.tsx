/** @jsxImportSource hono/jsx */
import type { PageContext } from "./page-context.ts";

// WeChat's errcode for a wrong method. A list of a login's errcodes does not have it.
const UNLISTED = 43001;

/** An errcode, with a link to the site's explanation of it, where it has one. */
export function Errcode({ errcode, context: { sandbox, language } }: { errcode: number; context: PageContext }) {
  const list = sandbox.site?.errcodes;
  if (errcode === UNLISTED || list === undefined) return <>{errcode}</>;
  return (
    // The site needs the whole window, even if this page is in a frame.
    <a class="errcode" href={`${list}?lang=${language}#${errcode}`} target="_top">
      {errcode}
    </a>
  );
}
