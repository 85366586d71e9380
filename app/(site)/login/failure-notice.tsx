import { copyIn, currentLanguage } from "@/lib/site";
import { failureCopy } from "./failure-copy";

interface Props {
  /** The query's parameters, which anybody may have written. */
  error: unknown;
  errcode: unknown;
  rid: unknown;
}

/** What happened, why, and what to do; for WeChat's own errors also the numbers that its support asks for. */
export async function FailureNotice({ error, errcode, rid }: Props) {
  const language = await currentLanguage();
  const { title, why, remedy } = failureCopy(error, language) ?? copyIn(language).login.unknown;
  const numbers = [
    typeof errcode === "string" && /^-?\d{1,6}$/.test(errcode) && `errcode ${errcode}`,
    typeof rid === "string" && /^[\w-]{1,64}$/.test(rid) && `rid ${rid}`,
  ].filter((number) => number !== false);
  return (
    <div role="alert" className="grid gap-3">
      <h1 className="text-2xl">{title}</h1>
      <p className="text-lg text-ink-2">{why}</p>
      <p>{remedy}</p>
      {numbers.length > 0 && (
        <p className="mono flex flex-wrap gap-x-8 text-ink-3">
          {numbers.map((number) => (
            <span key={number}>{number}</span>
          ))}
        </p>
      )}
    </div>
  );
}
