import { describe, expect, test, vi } from "vitest";
import { StoreError } from "../store/store.ts";
import { failingOnce } from "../test-failing.ts";
import { apiRequest, codeOf, exchangeRequest, noted, PATH, testSandbox } from "../test-sandbox.ts";
import { sandboxApi } from "./api.ts";
import { ask, error } from "./test-api.ts";

test.each(["PUT", "PATCH", "DELETE", "HEAD"])("a %s is answered with 43001 and spends no code", async (method) => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  expect(await ask(sandbox, new Request(exchangeRequest(code), { method }))).toEqual(error(43001));
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});

test.each(["/sns", "/sns/", "/sns/auth/more", "/sns/snsapi", "/constructor", "/cgi-bin/token"])(
  "the path %s does not exist",
  async (path) => {
    const response = await sandboxApi(testSandbox(), apiRequest(path, {}));
    expect(response.status).toBe(404);
  },
);

test("an endpoint without the sandbox's prefix does not exist", async () => {
  const request = new Request(apiRequest("/sns/auth", {}).url.replace(PATH, ""));
  expect((await sandboxApi(testSandbox(), request)).status).toBe(404);
});

describe("a posted form", () => {
  const { url } = exchangeRequest("", { code: undefined, grant_type: undefined });

  test("is read together with the query string, and an Authorization header is ignored", async () => {
    const sandbox = testSandbox();
    const body = new URLSearchParams({ grant_type: "authorization_code", code: await codeOf(sandbox), client_id: "x" });
    const headers = { authorization: `Basic ${btoa("another:secret")}` };
    expect(await ask(sandbox, new Request(url, { method: "POST", body, headers }))).toHaveProperty("access_token");
    expect(await ask(sandbox, new Request(url, { method: "POST", body }))).toMatchObject({ errcode: 40163 });
  });

  test("may hold all the parameters", async () => {
    const sandbox = testSandbox();
    const { pathname, origin, searchParams } = new URL(exchangeRequest(await codeOf(sandbox)).url);
    const posted = new Request(`${origin}${pathname}`, { method: "POST", body: searchParams });
    expect(await ask(sandbox, posted)).toHaveProperty("access_token");
  });

  test("is noted like a query string, with its secrets masked", async () => {
    const sandbox = testSandbox();
    const { pathname, origin, searchParams } = new URL(exchangeRequest(await codeOf(sandbox)).url);
    await ask(sandbox, new Request(`${origin}${pathname}`, { method: "POST", body: searchParams }));
    const [entry] = await noted(sandbox);
    expect(entry).toMatchObject({ method: "POST", path: "/sns/oauth2/access_token", why: { kind: "exchanged" } });
    expect(entry?.parameters.map(([name]) => name)).toEqual(["appid", "secret", "code", "grant_type"]);
    expect(JSON.stringify(entry)).not.toContain(searchParams.get("secret"));
    expect(JSON.stringify(entry)).not.toContain(searchParams.get("code"));
  });

  test("must not be JSON: the error names the missing parameter", async () => {
    const sandbox = testSandbox();
    const json = { method: "POST", body: JSON.stringify({ code: await codeOf(sandbox) }) };
    expect(await ask(sandbox, new Request(url, json))).toMatchObject({ errcode: 41008 });
    expect(await ask(sandbox, new Request(apiRequest("/sns/auth", {}), json))).toMatchObject({ errcode: 41001 });
  });
});

test("a store that does not answer becomes WeChat's -1, and the server's log says so", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const claim = async () => Promise.reject(new StoreError());
  expect(await ask({ ...sandbox, store: { ...sandbox.store, claim } }, exchangeRequest(code))).toEqual(error(-1));
  expect(written.mock.calls.flat()).toEqual(["The sandbox's store did not answer. Is its Redis there?\n"]);
  expect((await noted(sandbox))[0]).toMatchObject({ errcode: -1, why: { kind: "unavailable" } });
});

test("a defect becomes WeChat's -1, too, and the server's log names its type and place, but no code", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const claim = async () => Promise.reject(new TypeError(`a defect at ${code}\nof two lines`));
  expect(await ask({ ...sandbox, store: { ...sandbox.store, claim } }, exchangeRequest(code))).toEqual(error(-1));
  expect(written.mock.calls.flat()).toEqual([
    expect.stringMatching(/^The sandbox's API failed: TypeError\n +at .*api\.test\.ts:\d+:\d+\)?\n$/),
  ]);
  expect(written.mock.calls.flat().join()).not.toContain(code);
  expect((await noted(sandbox))[0]).toMatchObject({ errcode: -1, why: { kind: "failed" } });
});

test.each([1, 2, 3])("a retry after -1 gets the tokens if the store failed at operation %i", async (nth) => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const failing = { ...sandbox, store: failingOnce(sandbox.store, nth) };
  const answers = [await ask(failing, exchangeRequest(code)), await ask(failing, exchangeRequest(code))];
  expect(answers.filter((answer) => "access_token" in answer)).toHaveLength(1);
});

test("a client that calls too often gets WeChat's 45011, which spends no code and is not noted", async () => {
  const sandbox = testSandbox();
  const code = await codeOf(sandbox);
  const before = await noted(sandbox);
  const response = await sandboxApi({ ...sandbox, take: async () => 60 }, exchangeRequest(code));
  expect([response.status, response.headers.get("retry-after")]).toEqual([200, "60"]);
  expect(await response.json()).toEqual(error(45011));
  expect(await noted(sandbox)).toEqual(before);
  expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
});
