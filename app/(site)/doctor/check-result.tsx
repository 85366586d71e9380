import { DOCTOR_COPY, type Finding, type Result } from "@/lib/doctor";
import { copyIn, type Language } from "@/lib/site";
import { CopyButton } from "../components/copy-button";

/** One check: what it found, that nothing is wrong, or why it was left out. */
export function CheckResult({ result, language }: { result: Result; language: Language }) {
  const { title, findings, leftOut } = result;
  const copy = DOCTOR_COPY[language];
  return (
    <li className="grid gap-4 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-base">{title[language]}</h2>
        {leftOut && <p className="text-sm text-ink-3">{copy.leftOut}</p>}
        {!leftOut && findings.length === 0 && <p className="text-sm text-accent-ink">{copy.fine}</p>}
      </div>
      {leftOut && <p className="text-ink-2">{leftOut[language]}</p>}
      {findings.map((finding) => (
        <Advice key={finding.advice.en.what} finding={finding} language={language} />
      ))}
    </li>
  );
}

function Advice({ finding: { level, advice, copy: value }, language }: { finding: Finding; language: Language }) {
  const copy = DOCTOR_COPY[language];
  const { what, why, mend } = advice[language];
  const { copy: label, copied, copyByHand } = copyIn(language);
  return (
    <div className={`grid gap-2 border-s-2 ps-4 ${level === "error" ? "border-danger" : "border-warning"}`}>
      <p>
        <b className={level === "error" ? "text-danger" : "text-warning"}>{copy[level]}</b> {what}
      </p>
      <p className="text-ink-2">
        {copy.why}
        {why}
      </p>
      <p className="text-ink-2">
        {copy.mend}
        {mend}
      </p>
      {value !== undefined && (
        <p className="flex items-center justify-between gap-2 rounded-control border border-line bg-card ps-4">
          <code className="mono">{value}</code>
          <CopyButton text={value} copy={{ copy: label, copied, copyByHand }} name={value} />
        </p>
      )}
    </div>
  );
}
