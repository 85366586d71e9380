import { currentProviderId } from "@/lib/auth";
import { copyIn, currentDevice, currentLanguage, siteMode } from "@/lib/site";
import { site } from "@/site.config";
import { NextStep } from "../components/next-step";
import { SignInButton, SignInLink } from "../components/sign-in-button";
import { COPY } from "./copy";

/** What the home page says to everybody else, and the ways to sign in. */
export async function SignedOut() {
  const language = await currentLanguage();
  return (
    <>
      <h1 className="text-hero leading-tight whitespace-pre-line">
        <Highlighted text={site.headline[language]} />
      </h1>
      <p className="max-w-[34em] text-lg text-ink-2">{site.lead[language]}</p>
      {siteMode() === "unconfigured" ? <NextStep /> : <WaysToSignIn />}
    </>
  );
}

/** A text whose `*marked*` parts are highlighted. */
function Highlighted({ text }: { text: string }) {
  return text.split("*").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order.
      <em key={index} className="bg-linear-to-b from-transparent from-62% to-accent-wash to-62% not-italic">
        {part}
      </em>
    ),
  );
}

async function WaysToSignIn() {
  const language = await currentLanguage();
  // A phone cannot scan the QR code on its own screen. The login page explains what to do instead.
  const scannable = siteMode() === "sandbox" || (await currentDevice()) === "computer";
  const providerId = await currentProviderId();
  if (providerId === "wechat-mp") return <SignInButton returnTo="/" />;
  if (!scannable || !providerId) return <SignInLink href="/login" label={copyIn(language).signIn} />;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <SignInButton returnTo="/" />
      {/* The QR code takes a script. */}
      <a className="link inline-flex min-h-11 items-center noscript:hidden" href="/login">
        {COPY[language].qr}
      </a>
    </div>
  );
}
