import { expect, test } from "vitest";
import { nowInSeconds } from "../sandbox.ts";
import { testSandbox } from "../test-sandbox.ts";
import { requestIdText } from "./request-id.ts";

const sandbox = testSandbox();
const TIME = nowInSeconds(sandbox).toString(16);
const FORMS = [
  new RegExp(`^, rid: ${TIME}-[0-9a-f]{8}-[0-9a-f]{8}$`),
  new RegExp(`^ rid: ${TIME}-[0-9a-f]{8}-[0-9a-f]{8}$`),
  /^, hints: \[ req_id: [A-Za-z0-9]{9}-[A-Za-z0-9]{6} \]$/,
];

test("has one of WeChat's three forms, and uses each of them", () => {
  const texts = Array.from({ length: 300 }, () => requestIdText(sandbox));
  for (const form of FORMS) expect(texts.filter((text) => form.test(text)).length).toBeGreaterThan(20);
  expect(texts.filter((text) => !FORMS.some((form) => form.test(text)))).toEqual([]);
});

test("is different each time", () => {
  const ids = Array.from({ length: 300 }, () => /[\w]+-[\w-]+/.exec(requestIdText(sandbox))?.[0]);
  expect(new Set(ids).size).toBe(300);
});
