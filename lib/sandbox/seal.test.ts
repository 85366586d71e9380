import { describe, expect, test } from "vitest";
import { open, seal, sealedId } from "./seal.ts";

const secrets = ["the newest secret", "an older secret"];

test("opens what it sealed, with a different id each time", async () => {
  const one = await open(secrets, "code", await seal(secrets, "code", ["lin", 1]));
  const two = await open(secrets, "code", await seal(secrets, "code", ["lin", 1]));
  expect(one?.value).toEqual(["lin", 1]);
  expect(two?.value).toEqual(["lin", 1]);
  expect(one?.id).not.toBe(two?.id);
});

test("the id of a text is its beginning, and the same name gives the same text", async () => {
  const one = await seal(secrets, "access_token", ["lin", 1], "family 1");
  expect((await open(secrets, "access_token", one))?.id).toBe(sealedId(one));
  expect(await seal(secrets, "access_token", ["lin", 1], "family 1")).toBe(one);
  expect(sealedId(await seal(secrets, "access_token", ["lin", 1], "family 2"))).not.toBe(sealedId(one));
});

test.each([
  ["value", secrets, "access_token", ["lin", 2]],
  ["purpose", secrets, "refresh_token", ["lin", 1]],
  ["secret", ["another secret"], "access_token", ["lin", 1]],
] as const)("never reuses an IV for another %s, even under the same name", async (_what, others, purpose, value) => {
  const one = await seal(secrets, "access_token", ["lin", 1], "family 1");
  expect(sealedId(await seal(others, purpose, value, "family 1"))).not.toBe(sealedId(one));
});

test("consists of characters that need no escaping", async () => {
  expect(await seal(secrets, "code", "中".repeat(50))).toMatch(/^[A-Za-z0-9_-]+$/);
});

test("still opens what an older secret sealed", async () => {
  const sealed = await seal(["an older secret"], "code", "kept");
  expect(await open(secrets, "code", sealed)).toMatchObject({ value: "kept" });
});

test("cannot seal without a secret, and says what to set", async () => {
  await expect(seal([], "code", "lost")).rejects.toThrow(/secrets/);
});

describe("does not open", () => {
  test("a text for another purpose", async () => {
    expect(await open(secrets, "access_token", await seal(secrets, "code", 1))).toBeUndefined();
  });

  test("a text of another secret", async () => {
    expect(await open(secrets, "code", await seal(["a foreign secret"], "code", 1))).toBeUndefined();
  });

  test("a text with any one character changed or cut off", async () => {
    const sealed = await seal(secrets, "code", "12");
    for (const [at, character] of Array.from(sealed).entries()) {
      const other = character === "A" ? "B" : "A";
      expect(await open(secrets, "code", sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
      expect(await open(secrets, "code", sealed.slice(0, at))).toBeUndefined();
    }
  });

  test.each(["", "A", "=", "中", " ", "A".repeat(1028)])("the text %j", async (text) => {
    expect(await open(secrets, "code", text)).toBeUndefined();
  });

  test("a text of more than 1024 characters, even if it was sealed here", async () => {
    // With the quotation marks, and 28 bytes for the IV and the tag, these are 768 and 769 bytes.
    const [longest, longer] = [
      await seal(secrets, "code", "a".repeat(738)),
      await seal(secrets, "code", "a".repeat(739)),
    ];
    expect([longest.length, longer.length]).toEqual([1024, 1026]);
    expect(await open(secrets, "code", longest)).toBeDefined();
    expect(await open(secrets, "code", longer)).toBeUndefined();
  });

  test("a text in another spelling of base64", async () => {
    const sealed = await seal(secrets, "code", "12");
    expect(await open(secrets, "code", `${sealed}=`)).toBeUndefined();
    expect(await open(secrets, "code", ` ${sealed}`)).toBeUndefined();
  });
});
