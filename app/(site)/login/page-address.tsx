import { copyIn, currentLanguage, currentOrigin } from "@/lib/site";
import { CopyButton } from "../components/copy-button";

/** The address of the login page with the way back, to open it elsewhere. */
export async function loginAddress(returnTo: string): Promise<string> {
  const query = returnTo === "/" ? "" : `?${new URLSearchParams({ returnTo })}`;
  return `${await currentOrigin()}/login${query}`;
}

/** An address with a button that copies it. Without JavaScript it can be selected. */
export async function PageAddress({ address }: { address: string }) {
  const { copy, copied, copyByHand } = copyIn(await currentLanguage());
  return (
    <p className="flex items-center gap-2 rounded-control border border-line ps-4 pe-1">
      <span className="mono me-auto min-w-0 py-2.5 select-all">{address}</span>
      <CopyButton text={address} copy={{ copy, copied, copyByHand }} />
    </p>
  );
}
