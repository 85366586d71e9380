import { copyIn, currentDevice, currentLanguage, siteMode } from "@/lib/site";
import { NextStep } from "../components/next-step";
import { SignInButton, SignInLink } from "../components/sign-in-button";
import { AnnotatedCard } from "./annotated-card";
import { COPY, type HomeCopy } from "./copy";
import { Hero } from "./hero";
import { WhatNext } from "./what-next";

/** The home page of everybody else: the pitch, the login, its five steps, how to start, and what to read next. */
export async function SignedOut() {
  const copy = COPY[await currentLanguage()];
  const { hero, preview } = copy;
  const mode = siteMode();
  // A phone cannot scan the QR code on its own screen. The login page explains what to do instead.
  const scannable = mode === "sandbox" || (await currentDevice()) === "computer";
  return (
    <>
      <Hero
        aside={
          <AnnotatedCard
            avatar={<span aria-hidden="true" className="size-18 rounded-card border border-dashed border-ink-3" />}
            name={<span className="font-normal text-ink-3">{preview.name}</span>}
            id={<span className="text-ink-3">{preview.id}</span>}
            idField="unionid"
            label={preview.caption}
          />
        }
      >
        <h1 className="text-hero leading-tight">
          {hero.first}
          <br />
          {hero.before}
          <em className="bg-linear-to-b from-transparent from-62% to-wash to-62% not-italic">{hero.marked}</em>
          {hero.after}
        </h1>
        <p className="max-w-[34em] text-lg text-ink-2">{copy.lead}</p>
        {mode === "unconfigured" ? <NextStep /> : <WaysToSignIn copy={copy} scannable={scannable} />}
        <dl className="flex gap-x-[clamp(20px,4vw,40px)]">
          {copy.facts.map(([figure, unit]) => (
            <div key={unit} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-ink-3">{unit}</dt>
              <dd className="text-xl tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
      </Hero>
      <Steps steps={copy.steps} />
      <WhatNext copy={copy} />
    </>
  );
}

async function WaysToSignIn({ copy, scannable }: { copy: HomeCopy; scannable: boolean }) {
  if (!scannable) return <SignInLink href="/login" label={copyIn(await currentLanguage()).signIn} />;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <SignInButton returnTo="/" />
      <a className="link inline-flex min-h-11 items-center" href="/login">
        {copy.qr}
      </a>
    </div>
  );
}

function Steps({ steps }: { steps: HomeCopy["steps"] }) {
  return (
    <section className="grid gap-8 border-b border-line py-[clamp(40px,6vw,72px)]">
      <h2 className="text-2xl">{steps.title}</h2>
      <ol className="grid lg:grid-cols-5 lg:divide-x lg:divide-line">
        {steps.list.map(([name, text], index) => (
          <li
            key={name}
            className="grid content-start gap-x-3 gap-y-1 max-lg:grid-cols-[1.5rem_minmax(0,1fr)] max-lg:border-t max-lg:border-line max-lg:py-4 lg:px-5 lg:first:ps-0 lg:last:pe-0"
          >
            <span aria-hidden="true" className="mono text-green-ink">
              {index + 1}
            </span>
            <h3 className="text-lg">{name}</h3>
            <p className="text-sm text-ink-2 max-lg:col-start-2">{text}</p>
          </li>
        ))}
      </ol>
      <p>
        <a className="link" href="/guide">
          {steps.more}
        </a>
      </p>
    </section>
  );
}
