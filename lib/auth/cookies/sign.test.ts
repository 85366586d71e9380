import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { SECRETS } from "../testing/test-context";
import { sign, verify } from "./sign";

const [current, older] = SECRETS;
const by = (...secrets: string[]) => ({ secrets, app: { appId: "wx1" } });
const content = { kind: "test", seconds: 600, schema: z.object({ a: z.number() }) };
const signed = sign(content, by(current), { a: 1 });

afterEach(() => void vi.useRealTimers());

test("reads what it signed", () => {
  expect(verify(content, by(current), signed)).toEqual({ a: 1 });
});

test("still reads it after the secret became an older one", () => {
  expect(verify(content, by(older, current), signed)).toEqual({ a: 1 });
});

test("signs with the newest secret only", () => {
  expect(verify(content, by(older), sign(content, by(current, older), { a: 1 }))).toBeUndefined();
});

test("reads nothing of another application, with the same secret", () => {
  expect(verify(content, { secrets: [current], app: { appId: "wx2" } }, signed)).toBeUndefined();
});

test("reads nothing of another kind, with the same secret and shape", () => {
  expect(verify({ ...content, kind: "other" }, by(current), signed)).toBeUndefined();
});

test("reads nothing whose content has another shape", () => {
  expect(verify({ ...content, schema: z.object({ b: z.number() }) }, by(current), signed)).toBeUndefined();
});

test("reads it until its time is over", () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  const fresh = sign(content, by(current), { a: 1 });
  vi.setSystemTime(Date.now() + 599_999);
  expect(verify(content, by(current), fresh)).toEqual({ a: 1 });
  vi.setSystemTime(Date.now() + 1);
  expect(verify(content, by(current), fresh)).toBeUndefined();
});

test("reads nothing that is crafted, changed or cut", () => {
  const [text = "", signature = ""] = signed.split(".");
  const other = sign(content, by(older), { a: 2 }).split(".")[0];
  const crafted = [
    "",
    ".",
    "x",
    "x.y",
    text,
    `${text}.`,
    `.${signature}`,
    `${other}.${signature}`,
    `${text}.${signature.slice(1)}`,
    "%00",
    "null.null",
  ];
  for (const value of [undefined, ...crafted]) expect(verify(content, by(current), value)).toBeUndefined();
});
