"use client";

import type { MouseEvent } from "react";

interface Props {
  href: string;
  children: string;
}

/** A link to a new tab. Out of a frame that may not open any, without `allow-popups`, it leads in place of the site. */
export function NewTab({ href, children }: Props) {
  function open(event: MouseEvent) {
    if (!window.open(href)) (window.top ?? window).location.href = href;
    event.preventDefault();
  }
  return (
    <a className="tap" href={href} target="_blank" rel="noopener" onClick={open}>
      {children}
    </a>
  );
}
