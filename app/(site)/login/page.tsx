import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentReturnTo, currentUser } from "@/lib/auth";
import { copyIn, currentLanguage, siteMode } from "@/lib/site";
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
    <div className="narrow">
      <section className="card">
        {failed && mode !== "unconfigured" ? (
          <FailureNotice error={query["error"]} errcode={query["errcode"]} rid={query["rid"]} />
        ) : (
          <>
            <h1>{login.title}</h1>
            {mode !== "unconfigured" && <p className="lead">{mode === "sandbox" ? login.sandboxLead : login.lead}</p>}
          </>
        )}
        {mode === "unconfigured" ? (
          <NextStep />
        ) : (
          <>
            <SignInButton returnTo={returnTo} {...(failed && { label: login.again })} />
            <p className="small">{login.privacy}</p>
          </>
        )}
        {returnTo !== "/" && mode !== "unconfigured" && (
          <p className="small">
            {login.returnTo} <code>{returnTo}</code>
          </p>
        )}
      </section>
    </div>
  );
}
