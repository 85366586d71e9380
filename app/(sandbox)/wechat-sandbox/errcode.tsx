import type { Language } from "@/lib/sandbox";

// WeChat's answer to a wrong method is the one that the site's list of a login's errcodes does not have.
const UNLISTED = 43001;

/** An errcode, with a link to what the site says about it. */
export function Errcode({ errcode, language }: { errcode: number; language: Language }) {
  if (errcode === UNLISTED) return errcode;
  return (
    // In a frame, too, the site needs the whole window.
    <a className="errcode" href={`/errors?lang=${language}#${errcode}`} target="_top">
      {errcode}
    </a>
  );
}
