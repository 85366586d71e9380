import { copyIn, currentLanguage, errcodePath } from "@/lib/site";
import { CopyButton } from "../components/copy-button";
import { COPY } from "./copy";
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
  const { title, why, remedy } = failureCopy(error, language) ?? COPY[language].unknown;
  return (
    <div role="alert" className="grid gap-3">
      <h1 className="text-2xl">{title}</h1>
      <p className="text-lg text-ink-2">{why}</p>
      <p>{remedy}</p>
      {typeof errcode === "string" && /^-?\d{1,6}$/.test(errcode) && (
        <Numbers errcode={errcode} rid={typeof rid === "string" && /^[\w-]{1,64}$/.test(rid) ? rid : undefined} />
      )}
    </div>
  );
}

async function Numbers({ errcode, rid }: { errcode: string; rid: string | undefined }) {
  const copy = copyIn(await currentLanguage());
  const path = errcodePath(Number(errcode));
  const both = [`errcode ${errcode}`, ...(rid === undefined ? [] : [`rid ${rid}`])];
  return (
    <p className="flex flex-wrap items-center gap-x-6 text-sm text-ink-3">
      {path ? (
        <a className="link mono py-2" href={path}>
          {both[0]}
        </a>
      ) : (
        <span className="mono">{both[0]}</span>
      )}
      {rid !== undefined && <span className="mono">{both[1]}</span>}
      <span className="-ms-2">
        <CopyButton text={both.join(", ")} label={copy.copy} done={copy.copied} />
      </span>
    </p>
  );
}
