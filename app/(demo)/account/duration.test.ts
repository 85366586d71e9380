import { expect, test } from "vitest";
import { duration } from "./duration";

const units = { day: "d", hour: "h", minute: "min", second: "s" };

test.each([
  [2_591_999_000, "29 d 23 h"],
  [86_400_000, "1 d 0 h"],
  [7_199_500, "1 h 59 min"],
  [3_543_000, "59 min 3 s"],
  [60_000, "1 min 0 s"],
  [999, "0 s"],
  [-5, "0 s"],
])("%d ms is %s", (milliseconds, text) => {
  expect(duration(milliseconds, units)).toBe(text);
});
