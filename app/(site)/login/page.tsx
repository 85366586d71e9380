import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentProviderId, currentQrFrame, currentReturnTo, currentUser, hasOfficialAccount, MOVED } from "@/lib/auth";
import { currentDevice, currentLanguage, pageMetadata, siteMode } from "@/lib/site";
import { SandboxAdvice } from "../../wechat-sandbox/advice";
import { SANDBOX_COPY } from "../../wechat-sandbox/copy";
import { NextStep } from "../components/next-step";
import { SignInButton } from "../components/sign-in-button";
import { COPY } from "./copy";
import { DeviceAdvice } from "./device-advice";
import { FailureNotice } from "./failure-notice";
import { OpenInWeChat } from "./open-in-wechat";
import { OtherPhone } from "./other-phone";
import { OtherProviders } from "./other-providers";
import { QrPanel } from "./qr-panel";
import { QrPlaceholder } from "./qr-placeholder";
import { Sheet } from "./sheet";

export async function generateMetadata(): Promise<Metadata> {
  const { title, lead } = COPY[await currentLanguage()];
  return pageMetadata({ path: "/login", title, description: lead });
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const query = await searchParams;
  // NextAuth calls the parameter `callbackUrl`.
  const returnTo = await currentReturnTo(query["returnTo"] ?? query["callbackUrl"]);
  const failed = query["error"] !== undefined;
  const moved = query[MOVED] === "1";
  // The site's own origin only redirects, so nothing that starts a login here can end it.
  const stranded = moved && query["error"] === "misconfigured";
  // A callback that is loaded twice ends in `used`. The first time has already signed the visitor in.
  const mayGoOn = !failed || query["error"] === "used";
  if (mayGoOn && (await currentUser())) redirect(returnTo);
  const [mode, device, language] = [siteMode(), await currentDevice(), await currentLanguage()];
  const copy = mode === "sandbox" ? { ...COPY[language], ...SANDBOX_COPY[language].login } : COPY[language];
  if (mode === "unconfigured") {
    return (
      <Sheet>
        <h1 className="text-2xl">{copy.title}</h1>
        <NextStep />
      </Sheet>
    );
  }
  const [providerId, hasInside] = [await currentProviderId(), await hasOfficialAccount()];
  const inside = providerId === "wechat-mp";
  const lead = inside ? copy.inside : copy.lead;
  // A phone cannot scan the QR code on its own screen. Where it can open the page in WeChat, that is offered first.
  const scannable = providerId === "wechat" && (device === "computer" || (device === "phone" && !hasInside));
  const possible = inside || scannable || mode === "sandbox";
  const opensInWeChat = hasInside && !inside && (device === "phone" || providerId === undefined);
  const framed = providerId === "wechat" && device === "computer" && !stranded;
  const frame = framed ? await currentQrFrame(returnTo, language) : undefined;
  return (
    <Sheet
      beside={
        frame && (
          <QrPanel frame={frame} copy={copy.qr}>
            <QrPlaceholder />
          </QrPanel>
        )
      }
    >
      {failed ? (
        <FailureNotice query={query} stranded={stranded} />
      ) : (
        <>
          <h1 className="text-2xl">{copy.title}</h1>
          {possible && <p className="text-lg text-pretty text-ink-2">{lead}</p>}
        </>
      )}
      {possible && <SignInButton returnTo={returnTo} moved={moved} {...(failed && { label: copy.again })} />}
      {mode === "sandbox" && <SandboxAdvice device={device} inside={inside} returnTo={returnTo} />}
      {opensInWeChat && (
        <OpenInWeChat copy={copy.open} on={device === "computer" ? device : "phone"} returnTo={returnTo}>
          {providerId === "wechat" && !possible && <OtherPhone copy={copy.open} returnTo={returnTo} moved={moved} />}
        </OpenInWeChat>
      )}
      {!hasInside && device !== "computer" && <DeviceAdvice copy={copy[device]} returnTo={returnTo} />}
      {!stranded && <OtherProviders returnTo={returnTo} />}
      <div className="mt-auto grid gap-1 text-sm text-ink-3">
        <p>{copy.privacy}</p>
        {returnTo !== "/" && (
          <p>
            {copy.returnTo} <code className="mono">{returnTo}</code>
          </p>
        )}
      </div>
    </Sheet>
  );
}
