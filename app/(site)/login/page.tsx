import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentReturnTo, currentUser } from "@/lib/auth";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
import { Card } from "../components/card";
import { NextStep } from "../components/next-step";
import { SignInButton } from "../components/sign-in-button";
import { FailureNotice } from "./failure-notice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: copyIn(await currentLanguage()).login.title };
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const query = await searchParams;
  // NextAuth's own pages know the path as `callbackUrl`.
  const returnTo = await currentReturnTo(query["returnTo"] ?? query["callbackUrl"]);
  const failed = query["error"] !== undefined;
  // Whoever brought a login back twice is signed in by the first time.
  const mayGoOn = !failed || query["error"] === "used";
  if (mayGoOn && (await currentUser())) redirect(returnTo);
  const mode = siteMode();
  const { login } = copyIn(await currentLanguage());
  return (
    <div className="mx-auto max-w-160 py-[clamp(32px,8vw,88px)]">
      <Card>
        {failed && mode !== "unconfigured" ? (
          <FailureNotice error={query["error"]} errcode={query["errcode"]} rid={query["rid"]} />
        ) : (
          <>
            <h1 className="text-2xl">{login.title}</h1>
            {mode !== "unconfigured" && (
              <p className="text-lg text-ink-2">{mode === "sandbox" ? login.sandboxLead : login.lead}</p>
            )}
          </>
        )}
        {mode === "unconfigured" ? (
          <NextStep />
        ) : (
          <>
            <SignInButton returnTo={returnTo} {...(failed && { label: login.again })} />
            <p className="text-sm text-ink-3">{login.privacy}</p>
          </>
        )}
        {returnTo !== "/" && mode !== "unconfigured" && (
          <p className="text-sm text-ink-3">
            {login.returnTo} <code className="mono">{returnTo}</code>
          </p>
        )}
      </Card>
    </div>
  );
}
