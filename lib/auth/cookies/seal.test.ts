import { expect, test } from "vitest";
import * as z from "zod/mini";
import { SECRETS } from "../testing/test-context";
import { seal, unseal } from "./seal";

const [current, older] = SECRETS;
const by = (...secrets: string[]) => ({ secrets, app: { appId: "wx1" } });
const content = { kind: "test", seconds: 600, schema: z.object({ a: z.number() }) };

test("opens what it sealed", async () => {
  expect(await unseal(content, by(current), await seal(content, by(current), { a: 1 }))).toEqual({ a: 1 });
});

test("still opens a seal after its secret became an older one, whatever its place", async () => {
  const sealed = await seal(content, by(older), { a: 1 });
  expect(await unseal(content, by(current, older), sealed)).toEqual({ a: 1 });
  expect(await unseal(content, by(current, "x".repeat(40), older), sealed)).toEqual({ a: 1 });
});

test("seals with the newest secret only", async () => {
  const sealed = await seal(content, by(current, older), { a: 1 });
  expect(await unseal(content, by(older), sealed)).toBeUndefined();
});

test("opens nothing of another application, with the same secret", async () => {
  const sealed = await seal(content, by(current), { a: 1 });
  expect(await unseal(content, { secrets: [current], app: { appId: "wx2" } }, sealed)).toBeUndefined();
});

test("opens nothing of another kind, with the same secret and shape", async () => {
  const sealed = await seal(content, by(current), { a: 1 });
  expect(await unseal({ ...content, kind: "other" }, by(current), sealed)).toBeUndefined();
});

test("opens nothing whose content has another shape", async () => {
  const sealed = await seal({ ...content, schema: z.object({ b: z.number() }) }, by(current), { b: 1 });
  expect(await unseal(content, by(current), sealed)).toBeUndefined();
});

test("opens nothing that is crafted or cut", async () => {
  const sealed = await seal(content, by(current), { a: 1 });
  const crafted = [
    "",
    "x",
    "Fe26.2*1*a*b*c*d*e*f~2",
    sealed.slice(0, -9),
    sealed.replace("*", "**"),
    sealed.replace("~", "x~"),
    "%00",
    "~2",
  ];
  for (const value of [undefined, ...crafted]) expect(await unseal(content, by(current), value)).toBeUndefined();
});
