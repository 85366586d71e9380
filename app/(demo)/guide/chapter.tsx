import type { ReactNode } from "react";

interface Props {
  /** The anchor within the page. */
  readonly id: string;
  readonly title: string;
}

/** A chapter of the page. */
export function Chapter({ id, title, children }: Props & { readonly children: ReactNode }) {
  return (
    <section className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8 border-t border-line pt-10">
      <h2 id={id} className="text-2xl">
        <SelfLink id={id} title={title} />
      </h2>
      {children}
    </section>
  );
}

/** A part of a chapter. */
export function Topic({ id, title, children }: Props & { readonly children: ReactNode }) {
  return (
    <section className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <TopicHeading id={id} title={title} />
      {children}
    </section>
  );
}

/** The heading of a part that is not a section. */
export function TopicHeading({ id, title }: Props) {
  return (
    <h3 id={id} className="text-xl">
      <SelfLink id={id} title={title} />
    </h3>
  );
}

// Each heading links to itself, so that its URL can be copied.
function SelfLink({ id, title }: Props) {
  return (
    <a
      href={`#${id}`}
      className="after:absolute after:ms-2 after:font-normal after:text-ink-3 lg:hover:after:content-['#'/''] lg:focus-visible:after:content-['#'/'']"
    >
      {title}
    </a>
  );
}
