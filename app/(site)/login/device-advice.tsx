import type { LoginCopy } from "./copy";
import { loginAddress, PageAddress } from "./page-address";

interface Props {
  readonly copy: LoginCopy["phone"];
  readonly returnTo: string;
}

/** What to do on a phone, which cannot scan the QR code on its own screen. */
export async function DeviceAdvice({ copy, returnTo }: Props) {
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <h2 className="text-lg">{copy.title}</h2>
      <p className="text-ink-2">{copy.computer}</p>
      <PageAddress address={await loginAddress(returnTo)} />
      <p className="text-ink-2">{copy.otherwise}</p>
    </section>
  );
}
