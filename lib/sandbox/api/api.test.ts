import { expect, test } from "vitest";
import { SANDBOX_PATH } from "../sandbox";
import { apiRequest, codeOf, exchangeRequest, testSandbox } from "../test-sandbox";
import { sandboxApi } from "./api";
import { ask, error } from "./test-api";

test.each(["POST", "PUT", "DELETE", "HEAD"])("a %s is answered with 43001 and spends no code", async (method) => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  expect(await ask(sandbox, new Request(exchangeRequest(code), { method }))).toEqual(error(43001));
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test.each(["/sns", "/sns/", "/sns/auth/", "/sns/snsapi", "/constructor", "/cgi-bin/token"])(
  "the path %s does not exist",
  async (path) => {
    const response = await sandboxApi(testSandbox(), apiRequest(path, {}));
    expect(response.status).toBe(404);
  },
);

test("an endpoint without the sandbox's prefix does not exist", async () => {
  const request = new Request(apiRequest("/sns/auth", {}).url.replace(SANDBOX_PATH, ""));
  expect((await sandboxApi(testSandbox(), request)).status).toBe(404);
});
