import { expect, test } from "vitest";
import { formOf } from "./form.ts";

const MOST = 64;
const FORM = "application/x-www-form-urlencoded";

function posted(body: BodyInit, type = FORM): Request {
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": type } };
  return new Request("http://localhost:3000/", init);
}

function inParts(parts: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

test("reads a form, even if its type names a charset", async () => {
  expect(String(await formOf(posted("a=1&b=2"), MOST))).toBe("a=1&b=2");
  expect(String(await formOf(posted("a=1", `${FORM};charset=UTF-8`), MOST))).toBe("a=1");
});

test("reads a form that arrives in parts, even if a part ends within a character", async () => {
  const bytes = [...new TextEncoder().encode("name=微信")].map((byte) => Uint8Array.of(byte));
  expect((await formOf(posted(inParts(bytes.values())), MOST))?.get("name")).toBe("微信");
});

test.each([
  ["JSON", '{"a":"1"}', "application/json"],
  ["text", "a=1", "text/plain"],
  ["a form of another type", "a=1", "multipart/form-data"],
  ["a form without fields", "", FORM],
])("reads no field from %s", async (_name, body, type) => {
  expect((await formOf(posted(body, type), MOST))?.size).toBe(0);
});

test("tells a form that is too long from an empty one", async () => {
  const start = "a=1&b=";
  const body = (bytes: number) => start + "x".repeat(bytes - start.length);
  expect((await formOf(posted(body(MOST)), MOST))?.get("a")).toBe("1");
  expect(await formOf(posted(body(MOST + 1)), MOST)).toBeUndefined();
});

test("reads no field from a request without a body, or with another method", async () => {
  expect((await formOf(new Request("http://localhost:3000/?a=1"), MOST))?.size).toBe(0);
  expect((await formOf(new Request(posted("a=1"), { method: "PUT" }), MOST))?.size).toBe(0);
});

test("stops reading a form that has no end", async () => {
  let parts = 0;
  const next = () => {
    parts += 1;
    return { done: false, value: new Uint8Array(MOST).fill(97) } as const;
  };
  expect(await formOf(posted(inParts({ next })), MOST)).toBeUndefined();
  expect(parts).toBeLessThan(6);
});
