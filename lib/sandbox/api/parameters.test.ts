import { expect, test } from "vitest";
import { parametersOf } from "./parameters.ts";

const ADDRESS = "http://localhost:3000/wechat-sandbox/sns/auth?openid=from%20the%20address";

function post(body: URLSearchParams): Promise<URLSearchParams> {
  return parametersOf(new Request(ADDRESS, { method: "POST", body }));
}

test("reads the query string of a GET", async () => {
  expect((await parametersOf(new Request(ADDRESS))).toString()).toBe("openid=from+the+address");
});

test("reads the query string and the form of a POST, the query string first", async () => {
  const parameters = await post(new URLSearchParams({ openid: "from the form", lang: "zh_CN", name: "微信" }));
  expect(parameters.get("openid")).toBe("from the address");
  expect(parameters.getAll("openid")).toHaveLength(2);
  expect([parameters.get("lang"), parameters.get("name")]).toEqual(["zh_CN", "微信"]);
});

test("ignores a form of more than 8 KiB", async () => {
  const parameters = await post(new URLSearchParams({ code: "1", rest: "x".repeat(8192) }));
  expect(parameters.toString()).toBe("openid=from+the+address");
});
