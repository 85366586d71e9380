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
    // The visitor's clock may be wrong, so it only tells how much time has gone by.
    const ahead = Date.now() - now;
    const tick = () => setTime(Date.now() - ahead);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [now]);
  const left = until - time;
  return (
    <time dateTime={new Date(until).toISOString()} className="tabular-nums">
      {left > 0 ? `${before}${duration(left, units)}${after}` : over}
    </time>
  );
}
