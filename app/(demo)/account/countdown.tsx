"use client";

import { useEffect, useState } from "react";
import { duration, type Units } from "./duration";

interface Props {
  /** The end, and the time when the server rendered this, in milliseconds since 1970. */
  readonly until: number;
  readonly now: number;
  readonly units: Units;
  readonly before: string;
  readonly after: string;
  readonly over: string;
}

/** Counts down to a time. Without JavaScript it stays as rendered. */
export function Countdown({ until, now, units, before, after, over }: Props) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    // The visitor's clock may be wrong, so it only measures the time that has passed.
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
