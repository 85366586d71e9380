import type { ReactNode } from "react";
import type { LoginCopy } from "./copy";
import { loginAddress, PageAddress } from "./page-address";
import { PageQr } from "./page-qr";

interface Props {
  readonly copy: LoginCopy["open"];
  /** Where the page is read: a phone's own browser, or a computer of a site that has no website application. */
  readonly on: "phone" | "computer";
  readonly returnTo: string;
  /** What else works here. */
  readonly children?: ReactNode;
}

/** The ways to open the login page inside WeChat: by its address on this device, and by a QR code on another one. */
export async function OpenInWeChat({ copy, on, returnTo, children }: Props) {
  const address = await loginAddress(returnTo);
  const { title, why, scan } = copy[on];
  return (
    <section className="grid gap-4 border-t border-line pt-5">
      <div className="grid gap-2">
        <h2 className="text-lg">{title}</h2>
        <p className="text-pretty text-ink-2">{why}</p>
      </div>
      {on === "phone" && (
        <div className="grid gap-2">
          <p className="text-pretty">{copy.paste}</p>
          <PageAddress address={address} />
        </div>
      )}
      <div className="grid justify-items-start gap-3">
        <p className="text-pretty text-ink-2">{scan}</p>
        <PageQr address={address} label={copy.qr} />
        {on === "computer" && <PageAddress address={address} />}
      </div>
      {children}
    </section>
  );
}
