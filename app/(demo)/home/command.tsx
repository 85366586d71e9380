import { copyIn, currentLanguage } from "@/lib/site";
import { CopyButton } from "../../(site)/components/copy-button";

/** One shell command with a copy button. */
export async function Command({ text }: { text: string }) {
  const { copy, copied, copyByHand } = copyIn(await currentLanguage());
  return (
    <div className="flex min-h-12 items-center gap-3 rounded-control border border-line bg-card ps-4 pe-1">
      <span aria-hidden="true" className="mono text-accent-ink select-none">
        $
      </span>
      <code className="mono me-auto min-w-0 py-2">{text}</code>
      <CopyButton text={text} name={text} copy={{ copy, copied, copyByHand }} />
    </div>
  );
}
