import { beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "./log";
import { requestId, withRequestId } from "./request-id";
import { scrub } from "./scrub";

let printed: [method: string, line: string][] = [];

beforeEach(() => {
  printed = [];
  for (const method of ["info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line) => void printed.push([method, line]));
  }
});

describe("a line", () => {
  test("is JSON with the level, the time, the event and the message, by the console's method of its level", () => {
    for (const level of ["info", "warn", "error"] as const) log(level, "tested", "It works.", { kind: "unit" });
    expect(printed.map(([method]) => method)).toEqual(["info", "warn", "error"]);
    expect(JSON.parse(printed[1]?.[1] ?? "")).toEqual({
      level: "warn",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: "tested",
      kind: "unit",
      msg: "It works.",
    });
  });

  test("has the id of its request, and no other request's", async () => {
    const ids = await Promise.all([1, 2].map(() => withRequestId(async () => logged())));
    expect(new Set(ids).size).toBe(2);
    expect(printed.map(([, line]) => JSON.parse(line).request)).toEqual(ids);
    expect(requestId()).toBeUndefined();
  });

  test("keeps the id of its request in work within work", () => {
    const [outer, inner] = withRequestId(() => [requestId(), withRequestId(requestId)]);
    expect(outer).toMatch(/^[0-9a-f]{8}$/);
    expect(inner).toBe(outer);
  });

  test("is the message and the request's id in development", () => {
    vi.stubEnv("NODE_ENV", "development");
    log("warn", "tested", "It works.");
    const id = withRequestId(() => {
      log("warn", "tested", "It works.");
      return requestId();
    });
    expect(printed.map(([, line]) => line)).toEqual(["It works.", `It works. (${id})`]);
  });

  test("is scrubbed", () => {
    log("warn", "tested", "The token was ACCESS_TOKEN_0123456789.", { url: "https://a.example/?code=short" });
    expect(JSON.parse(printed[0]?.[1] ?? "")).toMatchObject({
      msg: "The token was ….",
      url: "https://a.example/?code=…",
    });
  });
});

async function logged(): Promise<string | undefined> {
  await Promise.resolve();
  log("info", "tested", "It works.");
  return requestId();
}

describe("a text", () => {
  test.each([
    ["/api/auth/callback/wechat?code=ab&state=cd", "/api/auth/callback/wechat?code=…&state=…"],
    [
      "GET https://api.weixin.qq.com/sns/auth?openid=o#x=y failed",
      "GET https://api.weixin.qq.com/sns/auth?openid=…#x=… failed",
    ],
    ["https://a.example/061lQlGa1nXiHG06VNFa1ybVm93lQlGG", "https://a.example/…"],
    ["connect redis://default:pass-word@redis:6379", "connect redis://…@redis:6379"],
    ["invalid code 061lQlGa1nXiHG06VNFa1ybVm93lQlGG", "invalid code …"],
    ["token ACCESS-TOKEN-OF-NOTHING-BUT-LETTERS", "token …"],
    ["openid o6_bmjrPTlm6_2sgVt7hMZOPfL2M", "openid …"],
    ["cookie Fe26.2*1*a1b2c3d4e5f6a7b8c9d0e1f2*x", "cookie Fe26.2*1*…*x"],
    ["Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2.b.c", "Bearer ….b.c"],
    ['{"access_token":"61_xKJ-0aB1cD2eF3gH4iJ5"}', '{"access_token":"…"}'],
  ])("is masked where it may be a secret: %s", (text, masked) => {
    expect(scrub(text)).toBe(masked);
  });

  test.each([
    "WeChat /sns/oauth2/access_token: the AppSecret is wrong (errcode 40125, rid 6180e8e0-1ba43a8f-0e5ce4d4).",
    "lib/auth/on-sign-in.ts refused it, and refuseDatabaseSessions did not",
    "https://login.example.com:8443 redirects away",
    "A sign-in was passed on to https://shop-git-a1b2c3d4e5f6-team.vercel.app.",
    "",
  ])("stays as it is otherwise: %s", (text) => {
    expect(scrub(text)).toBe(text);
  });
});
