import { currentRefusal } from "@/lib/auth";
import { copyIn, currentLanguage, errcodePath } from "@/lib/site";
import { WeChatNumbers } from "../components/wechat-numbers";
import { COPY } from "./copy";
import { failureCopy, waitCopy } from "./failure-copy";

interface Props {
  /** The query of the page, which anybody may have written. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Whether the browser still uses another address after it was sent to the site's own. */
  readonly stranded: boolean;
}

/**
 * What happened, why, and what to do. For an error of WeChat also the errcode and rid that its support asks for. The
 * request's id finds the line in the site's log.
 */
export async function FailureNotice({ query: { error, errcode, rid, ended, request, wait }, stranded }: Props) {
  const [language, refusal] = [await currentLanguage(), await currentRefusal()];
  const { copy, copied, copyByHand } = copyIn(language);
  const { title, why, remedy } = stranded ? COPY[language].elsewhere : failureCopy(error, language);
  const number = typeof request === "string" && /^[0-9a-f]{8}$/.test(request) && (
    <p className="text-sm text-ink-3">
      {COPY[language].number} <code className="mono">{request}</code>
    </p>
  );
  if (error === "refused" && refusal) {
    return (
      <div role="alert" className="grid gap-3">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-lg text-ink-2">{refusal[language]}</p>
        {number}
      </div>
    );
  }
  return (
    <div role="alert" className="grid gap-3">
      <h1 className="text-2xl">{title}</h1>
      <p className="text-lg text-ink-2">{why}</p>
      <p>{(error === "limited" && waitCopy(wait, language)) || remedy}</p>
      {ended === "1" && <p>{COPY[language].ended}</p>}
      {typeof errcode === "string" && /^-?\d{1,6}$/.test(errcode) && (
        <WeChatNumbers
          errcode={Number(errcode)}
          rid={typeof rid === "string" && /^[\w-]{1,64}$/.test(rid) ? rid : undefined}
          explained={errcodePath(Number(errcode))}
          copy={{ copy, copied, copyByHand }}
        />
      )}
      {number}
    </div>
  );
}
