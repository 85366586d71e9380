"use client";

import type { MouseEvent } from "react";

interface Props {
  href: string;
  children: string;
}

/** A link to a new tab. In a frame without `allow-popups`, which may not open one, it replaces the site. */
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
