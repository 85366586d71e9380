import type { Language } from "../../language.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Keeps a number and its unit on one line.
const JOIN = "\u00a0";

const COPY: Readonly<Record<Language, Readonly<Record<"now" | "second" | "minute" | "hour" | "day", string>>>> = {
  "zh-CN": { now: "刚才", second: "秒前", minute: "分钟前", hour: "小时前", day: "天前" },
  en: { now: "just now", second: "s ago", minute: "min ago", hour: "h ago", day: "d ago" },
};

/** A time in the past as a short text with one unit: `12 s ago`. */
export function agoText(language: Language, seconds: number): string {
  const copy = COPY[language];
  // The clocks of two instances may differ a little.
  if (seconds < 1) return copy.now;
  if (seconds < 2 * MINUTE) return `${seconds}${JOIN}${copy.second}`;
  if (seconds < 2 * HOUR) return `${Math.floor(seconds / MINUTE)}${JOIN}${copy.minute}`;
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)}${JOIN}${copy.hour}`;
  return `${Math.floor(seconds / DAY)}${JOIN}${copy.day}`;
}
