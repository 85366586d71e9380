import { expect, test } from "vitest";
import { z } from "zod";
import { seal, unseal } from "./sealed";
import { SECRETS } from "./test-site";

const [current, older] = SECRETS;
const content = { kind: "test", seconds: 600, schema: z.object({ a: z.number() }) };

test("opens what it sealed", async () => {
  expect(await unseal(content, [current], await seal(content, [current], { a: 1 }))).toEqual({ a: 1 });
});

test("still opens a seal after its secret became an older one, whatever its place", async () => {
  const sealed = await seal(content, [older], { a: 1 });
  expect(await unseal(content, [current, older], sealed)).toEqual({ a: 1 });
  expect(await unseal(content, [current, "x".repeat(40), older], sealed)).toEqual({ a: 1 });
});

test("seals with the newest secret only", async () => {
  const sealed = await seal(content, [current, older], { a: 1 });
  expect(await unseal(content, [older], sealed)).toBeUndefined();
});

test("opens nothing of another kind, with the same secret and shape", async () => {
  const sealed = await seal(content, [current], { a: 1 });
  expect(await unseal({ ...content, kind: "other" }, [current], sealed)).toBeUndefined();
});

test("opens nothing whose content has another shape", async () => {
  const sealed = await seal({ ...content, schema: z.object({ b: z.number() }) }, [current], { b: 1 });
  expect(await unseal(content, [current], sealed)).toBeUndefined();
});

test("opens nothing that is crafted or cut", async () => {
  const sealed = await seal(content, [current], { a: 1 });
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
  for (const value of [undefined, ...crafted]) expect(await unseal(content, [current], value)).toBeUndefined();
});
