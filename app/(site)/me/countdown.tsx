"use client";

import { useEffect, useState } from "react";
import { duration, type Units } from "./duration";

interface Props {
  /** Milliseconds since 1970: when the time is over, and when the server rendered this. */
  readonly until: number;
  readonly now: number;
  readonly units: Units;
  readonly before: string;
  readonly after: string;
  readonly over: string;
}

/** Counts down to a time. Without JavaScript it is what it was when the page was made. */
export function Countdown({ until, now, units, before, after, over }: Props) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // A refresh may come with a server's clock that is ahead of the last tick.
  const left = until - Math.max(time, now);
  return (
    <time dateTime={new Date(until).toISOString()} className="tabular-nums">
      {left > 0 ? `${before}${duration(left, units)}${after}` : over}
    </time>
  );
}
