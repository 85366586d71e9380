import type { Language } from "@/lib/sandbox";
import { site } from "@/site.config";

// WeChat's errcode for a wrong method. The site's list of a login's errcodes does not have it.
const UNLISTED = 43001;

/** An errcode, with a link to the site's explanation of it, where it has one. */
export function Errcode({ errcode, language }: { errcode: number; language: Language }) {
  if (errcode === UNLISTED || site.errcodes === undefined) return errcode;
  return (
    // The site needs the whole window, even if this page is in a frame.
    <a className="errcode" href={`${site.errcodes}?lang=${language}#${errcode}`} target="_top">
      {errcode}
    </a>
  );
}
