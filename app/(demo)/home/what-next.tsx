import { sourceUrl } from "@/lib/site";
import { Command } from "./command";
import type { HomeCopy } from "./copy";

/** How to start, and what to read next. */
export function WhatNext({ copy }: { copy: HomeCopy }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] md:grid-cols-2">
      <Start start={copy.start} />
      <ReadOn read={copy.read} />
    </div>
  );
}

function Start({ start }: { start: HomeCopy["start"] }) {
  return (
    <section className="grid content-start gap-4 py-[clamp(40px,6vw,72px)] md:pe-[clamp(24px,5vw,56px)]">
      <h2 className="text-2xl">{start.title}</h2>
      <p className="text-pretty text-ink-2">{start.run}</p>
      <Command text="npm ci && npm run dev" />
      <p className="text-pretty text-ink-2">{start.test}</p>
      <Command text="npm ci && npm test" />
    </section>
  );
}

function ReadOn({ read }: { read: HomeCopy["read"] }) {
  const links = [
    ["/guide", read.guide],
    ["/errors", read.errors],
    [sourceUrl(), read.source],
  ] as const;
  return (
    <section className="grid content-start gap-4 border-line py-[clamp(40px,6vw,72px)] max-md:border-t md:border-s md:ps-[clamp(24px,5vw,56px)]">
      <h2 className="text-2xl">{read.title}</h2>
      <ul className="divide-y divide-line">
        {links.map(
          ([href, [name, text]]) =>
            href && (
              <li key={href}>
                <a className="group grid gap-0.5 py-4" href={href}>
                  <span className="font-semibold underline decoration-transparent underline-offset-4 group-hover:decoration-accent">
                    {name}
                  </span>
                  <span className="text-sm text-ink-2">{text}</span>
                </a>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
