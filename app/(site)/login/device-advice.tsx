import { copyIn, currentLanguage, currentOrigin } from "@/lib/site";
import { CopyButton } from "../components/copy-button";
import type { LoginCopy } from "./copy";

interface Props {
  readonly copy: LoginCopy["phone"];
  readonly returnTo: string;
}

/** What to do on a phone, which cannot scan the QR code on its own screen. */
export async function DeviceAdvice({ copy, returnTo }: Props) {
  const { copy: label, copied, copyByHand } = copyIn(await currentLanguage());
  const query = returnTo === "/" ? "" : `?${new URLSearchParams({ returnTo })}`;
  const address = `${await currentOrigin()}/login${query}`;
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <h2 className="text-lg">{copy.title}</h2>
      <p className="text-ink-2">{copy.computer}</p>
      <p className="flex items-center gap-2 rounded-control border border-line ps-4 pe-1">
        <span className="mono me-auto min-w-0 py-2.5">{address}</span>
        <CopyButton text={address} copy={{ copy: label, copied, copyByHand }} />
      </p>
      <p className="text-ink-2">{copy.otherwise}</p>
    </section>
  );
}
