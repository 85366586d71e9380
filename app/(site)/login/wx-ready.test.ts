import { expect, test } from "vitest";
import { isWxReady } from "./wx-ready";

test("WeChat's ready message is recognised", () => {
  expect(isWxReady('{"type":"status","status":"wxReady"}')).toBe(true);
});

test.each([
  undefined,
  null,
  7,
  "",
  "wxReady",
  "null",
  '"wxReady"',
  "[]",
  "{",
  '{"type":"status"}',
  '{"type":"status","status":"wxLost"}',
  { type: "status", status: "wxReady" },
])("%j is not the ready message", (data) => {
  expect(isWxReady(data)).toBe(false);
});
