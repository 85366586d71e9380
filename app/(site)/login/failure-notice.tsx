import { copyIn, currentLanguage, errcodePath } from "@/lib/site";
import { WeChatNumbers } from "../components/wechat-numbers";
import { COPY } from "./copy";
import { failureCopy } from "./failure-copy";

interface Props {
  /** The query's parameters, which anybody may have written. */
  error: unknown;
  errcode: unknown;
  rid: unknown;
  ended: unknown;
}

/** What happened, why, and what to do; for WeChat's own errors also the numbers that its support asks for. */
export async function FailureNotice({ error, errcode, rid, ended }: Props) {
  const language = await currentLanguage();
  const { copy, copied, copyByHand } = copyIn(language);
  const { title, why, remedy } = failureCopy(error, language) ?? COPY[language].unknown;
  return (
    <div role="alert" className="grid gap-3">
      <h1 className="text-2xl">{title}</h1>
      <p className="text-lg text-ink-2">{why}</p>
      <p>{remedy}</p>
      {ended === "1" && <p>{COPY[language].ended}</p>}
      {typeof errcode === "string" && /^-?\d{1,6}$/.test(errcode) && (
        <WeChatNumbers
          errcode={Number(errcode)}
          rid={typeof rid === "string" && /^[\w-]{1,64}$/.test(rid) ? rid : undefined}
          explained={errcodePath(Number(errcode))}
          copy={{ copy, copied, copyByHand }}
        />
      )}
    </div>
  );
}
