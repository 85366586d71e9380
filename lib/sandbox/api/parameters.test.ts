import { expect, test } from "vitest";
import { parametersOf } from "./parameters";

const ADDRESS = "http://localhost:3000/wechat-sandbox/sns/auth?openid=from%20the%20address";

function post(body: BodyInit, headers: Record<string, string> = {}): Promise<URLSearchParams> {
  return parametersOf(new Request(ADDRESS, { method: "POST", body, headers }));
}

test("reads the address of a GET", async () => {
  expect((await parametersOf(new Request(ADDRESS))).toString()).toBe("openid=from+the+address");
});

test("reads the address and the form of a POST, the address first", async () => {
  const parameters = await post(new URLSearchParams({ openid: "from the form", lang: "zh_CN", name: "微信" }));
  expect(parameters.get("openid")).toBe("from the address");
  expect(parameters.getAll("openid")).toHaveLength(2);
  expect([parameters.get("lang"), parameters.get("name")]).toEqual(["zh_CN", "微信"]);
});

test("reads a form that arrives in parts, within a character too", async () => {
  const bytes = new TextEncoder().encode("name=微信");
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  };
  expect((await parametersOf(new Request(ADDRESS, init))).get("name")).toBe("微信");
});

test.each([
  ["JSON", '{"code":"1"}', "application/json"],
  ["text", "code=1", "text/plain"],
  ["a form that is longer than 8 KiB", `code=1&rest=${"x".repeat(8192)}`, "application/x-www-form-urlencoded"],
])("takes nothing from %s", async (_name, body, type) => {
  expect((await post(body, { "content-type": type })).has("code")).toBe(false);
});
