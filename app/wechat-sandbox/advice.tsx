import { currentLanguage, type VisitorDevice } from "@/lib/site";
import { SANDBOX_COPY } from "./copy";
import { SandboxSilentSignIn } from "./silent-sign-in";

interface Props {
  readonly device: VisitorDevice;
  /** Whether the visitor signs in inside WeChat. */
  readonly inside: boolean;
  readonly returnTo: string;
}

/** What the login page says below its button where the sandbox runs. */
export async function SandboxAdvice({ device, inside, returnTo }: Props) {
  const { noScan } = SANDBOX_COPY[await currentLanguage()];
  return (
    <>
      {inside && <SandboxSilentSignIn returnTo={returnTo} />}
      {device === "phone" && <p className="text-ink-2">{noScan}</p>}
    </>
  );
}
