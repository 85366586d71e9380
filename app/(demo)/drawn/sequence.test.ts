import { expect, test } from "vitest";
import { COPY } from "./copy";
import { machineTime, sequence, stepTime } from "./sequence";

const timings = { away: 8200, verify: 2, exchange: 183, userinfo: 214, finish: 9 };

test("every measured step is in the sequence once, in the order of the login", () => {
  const messages = sequence(timings, COPY.en);
  expect(messages.map(({ took }) => took)).toEqual(["start", "included", 8200, "included", 2, 183, 214, 9]);
});

test("a silent login reads no profile", () => {
  const messages = sequence({ ...timings, userinfo: 0 }, COPY.en, ["snsapi_base"]);
  expect(messages.map(({ took }) => took)).toEqual(["start", "included", 8200, "included", 2, 183, 9]);
  expect(messages.map(({ text }) => text)).toContain(COPY.en.silent);
});

test.each(["snsapi_login", "snsapi_userinfo", "snsapi_base"])(
  "each message of %s goes to another lane, and starts where the last one ended",
  (scope) => {
    const messages = sequence(timings, COPY.en, [scope]);
    for (const { from, to } of messages) expect(from).not.toBe(to);
    for (const [index, { from }] of messages.entries()) {
      const before = messages[index - 1];
      if (before) expect(before.call ? before.from : before.to, `message ${index}`).toBe(from);
    }
  },
);

test("the machine time excludes the visitor's own", () => {
  expect(machineTime(timings)).toBe(408);
});

test.each([
  [0, "0 ms"],
  [999, "999 ms"],
  [1000, "1.0 s"],
  [8249, "8.2 s"],
])("%d milliseconds are shown as %s", (milliseconds, text) => {
  expect(stepTime(milliseconds, COPY.en)).toBe(text);
});
