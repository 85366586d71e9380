import { describe, expect, test } from "vitest";
import { sandboxApi } from "./api";
import { SANDBOX_APP_ID } from "./app";
import { LIFETIME_SECONDS } from "./grant";
import type { Sandbox } from "./sandbox";
import { SANDBOX_PATH } from "./sandbox";
import { seal } from "./seal";
import { apiRequest, codeOf, exchangeRequest, ORIGIN, testSandbox } from "./test-sandbox";

type Answer = Record<string, unknown>;

async function ask(sandbox: Sandbox, request: Request): Promise<Answer> {
  const response = await sandboxApi(sandbox, request);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return JSON.parse(await response.text());
}

function error(errcode: number) {
  return { errcode, errmsg: expect.stringMatching(/^[a-zA-Z_ ]+, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/) };
}

async function tokensOf(sandbox: Sandbox, person = "lin") {
  const answer = await ask(sandbox, exchangeRequest(await codeOf(sandbox, person)));
  return {
    access_token: String(answer["access_token"]),
    refresh_token: String(answer["refresh_token"]),
    openid: String(answer["openid"]),
  };
}

describe("/sns/oauth2/access_token", () => {
  test("gives tokens for a code, in WeChat's fields and no others", async () => {
    const sandbox = testSandbox();
    expect(await ask(sandbox, exchangeRequest(await codeOf(sandbox)))).toEqual({
      access_token: expect.stringMatching(/^[A-Za-z0-9_-]{32,511}$/),
      expires_in: 7200,
      refresh_token: expect.stringMatching(/^[A-Za-z0-9_-]{32,511}$/),
      openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV",
      scope: "snsapi_login",
      unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
    });
  });

  test("names no unionid for somebody who has none, and the same openid each time", async () => {
    const sandbox = testSandbox();
    const first = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
    const second = await ask(sandbox, exchangeRequest(await codeOf(sandbox, "zhou")));
    expect(first).not.toHaveProperty("unionid");
    expect(first["openid"]).toBe("oSANDBOX-zho-6Wg1Ky8BnSa2LfD");
    expect(second["openid"]).toBe(first["openid"]);
  });

  test.each([
    ["no appid", { appid: undefined }, 41002],
    ["an empty appid", { appid: "" }, 41002],
    ["another appid", { appid: "wx0123456789abcdef" }, 40013],
    ["no secret", { secret: undefined }, 41004],
    ["another secret", { secret: "0".repeat(32) }, 40125],
    ["no code", { code: undefined }, 41008],
    ["another grant_type", { grant_type: "refresh_token" }, 40002],
    ["no grant_type", { grant_type: undefined }, 40002],
  ])("answers %s with its errcode, and does not spend the code", async (_name, changes, errcode) => {
    const sandbox = testSandbox();
    const code = await codeOf(sandbox);
    expect(await ask(sandbox, exchangeRequest(code, changes))).toEqual(error(errcode));
    expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
  });

  test("answers a used code with 40163, also when both arrive at once", async () => {
    const sandbox = testSandbox();
    const code = await codeOf(sandbox);
    const answers = await Promise.all([1, 2, 3].map(() => ask(sandbox, exchangeRequest(code))));
    expect(answers.filter((answer) => "access_token" in answer)).toHaveLength(1);
    expect(answers.filter((answer) => answer["errcode"] === 40163)).toHaveLength(2);
    expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(40163));
  });

  test("answers a code after ten minutes with 42003", async () => {
    const sandbox = testSandbox();
    const code = await codeOf(sandbox);
    sandbox.pass(600);
    expect(await ask(sandbox, exchangeRequest(code))).toEqual(error(42003));
  });

  test("keeps a used code in mind for as long as it could be used", async () => {
    const claims: [string, number][] = [];
    const sandbox = testSandbox({ claim: async (key, seconds) => claims.push([key, seconds]) > 0 });
    const code = await codeOf(sandbox);
    await ask(sandbox, exchangeRequest(code));
    expect(claims).toEqual([[expect.stringMatching(/^sandbox:code:/), LIFETIME_SECONDS.code]]);
    expect(claims[0]?.[0]).not.toContain(code);
  });

  test.each<[string, (sandbox: Sandbox) => Promise<string>]>([
    ["made up", async () => "061lQlGa1nXiHG06VNFa1ybVm93lQlGG"],
    ["cut", async (sandbox) => (await codeOf(sandbox)).slice(0, -1)],
    ["lengthened", async (sandbox) => `${await codeOf(sandbox)}A`],
    ["of a sandbox with another secret", () => codeOf(testSandbox({ secrets: ["another"] }))],
    ["of another AppID", (sandbox) => seal(sandbox.secrets, "wx0123456789abcdef code", ["lin", "snsapi_login", 1])],
    ["an access token", async (sandbox) => (await tokensOf(sandbox)).access_token],
    ["a refresh token", async (sandbox) => (await tokensOf(sandbox)).refresh_token],
    ["a refusal", async () => "authdeny"],
  ])("answers a code that is %s with 40029", async (_name, make) => {
    const sandbox = testSandbox();
    expect(await ask(sandbox, exchangeRequest(await make(sandbox)))).toEqual(error(40029));
  });

  test("takes a code that an older secret sealed", async () => {
    const code = await codeOf(testSandbox({ secrets: ["older"] }));
    const sandbox = testSandbox({ secrets: ["newer", "older"] });
    expect(await ask(sandbox, exchangeRequest(code))).toHaveProperty("access_token");
  });
});

describe("/sns/oauth2/refresh_token", () => {
  const refresh = (refresh_token: string | undefined, changes: Record<string, string | undefined> = {}) =>
    apiRequest("/sns/oauth2/refresh_token", {
      appid: SANDBOX_APP_ID,
      grant_type: "refresh_token",
      refresh_token,
      ...changes,
    });

  test("gives a new access token, also when the old one has expired, and names no unionid", async () => {
    const sandbox = testSandbox();
    const tokens = await tokensOf(sandbox);
    sandbox.pass(7200);
    const answer = await ask(sandbox, refresh(tokens.refresh_token));
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^[A-Za-z0-9_-]{32,511}$/),
      expires_in: 7200,
      refresh_token: tokens.refresh_token,
      openid: tokens.openid,
      scope: "snsapi_login",
    });
    const check = { access_token: String(answer["access_token"]), openid: tokens.openid };
    expect(await ask(sandbox, apiRequest("/sns/auth", check))).toEqual({ errcode: 0, errmsg: "ok" });
  });

  test.each([
    ["no appid", { appid: undefined }, 41002],
    ["another appid", { appid: "wx0123456789abcdef" }, 40013],
    ["another grant_type", { grant_type: "authorization_code" }, 40002],
    ["no refresh_token", { refresh_token: undefined }, 41003],
    ["a made-up refresh_token", { refresh_token: "REFRESH" }, 40030],
  ])("answers %s with its errcode", async (_name, changes, errcode) => {
    const sandbox = testSandbox();
    const { refresh_token } = await tokensOf(sandbox);
    expect(await ask(sandbox, refresh(refresh_token, changes))).toEqual(error(errcode));
  });

  test("answers an access token in the place of a refresh token with 40030", async () => {
    const sandbox = testSandbox();
    expect(await ask(sandbox, refresh((await tokensOf(sandbox)).access_token))).toEqual(error(40030));
  });

  test("answers a refresh token after thirty days with 42002, and refreshing does not renew it", async () => {
    const sandbox = testSandbox();
    const { refresh_token } = await tokensOf(sandbox);
    sandbox.pass(30 * 24 * 3600 - 1);
    expect(await ask(sandbox, refresh(refresh_token))).toMatchObject({ refresh_token });
    sandbox.pass(1);
    expect(await ask(sandbox, refresh(refresh_token))).toEqual(error(42002));
  });
});

describe.each(["/sns/auth", "/sns/userinfo"])("%s", (endpoint) => {
  test.each([
    ["no access_token", { access_token: undefined }, 41001],
    ["a made-up access_token", { access_token: "ACCESS" }, 40014],
    ["no openid", { openid: undefined }, 41009],
    ["another person's openid", { openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD" }, 40003],
  ])("answers %s with its errcode", async (_name, changes, errcode) => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensOf(sandbox);
    expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid, ...changes }))).toEqual(error(errcode));
  });

  test("answers a code or a refresh token in the place of an access token with 40014", async () => {
    const sandbox = testSandbox();
    const { refresh_token, openid } = await tokensOf(sandbox);
    for (const access_token of [refresh_token, await codeOf(sandbox)]) {
      expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid }))).toEqual(error(40014));
    }
  });

  test("answers an access token after two hours with 42001", async () => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensOf(sandbox);
    sandbox.pass(7200);
    expect(await ask(sandbox, apiRequest(endpoint, { access_token, openid }))).toEqual(error(42001));
  });
});

describe("/sns/userinfo", () => {
  test("has WeChat's fields and no others", async () => {
    const sandbox = testSandbox();
    const { access_token, openid } = await tokensOf(sandbox);
    expect(await ask(sandbox, apiRequest("/sns/userinfo", { access_token, openid, lang: "zh_CN" }))).toEqual({
      openid,
      nickname: "林小满",
      sex: 0,
      province: "",
      city: "",
      country: "",
      headimgurl: `${ORIGIN}/wechat-sandbox/avatars/crane`,
      privilege: [],
      unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
    });
  });

  test("has an empty headimgurl without an avatar, and no unionid where there is none", async () => {
    const sandbox = testSandbox();
    const newcomer = await tokensOf(sandbox, "newcomer");
    const zhou = await tokensOf(sandbox, "zhou");
    expect(await ask(sandbox, apiRequest("/sns/userinfo", newcomer))).toMatchObject({ headimgurl: "" });
    expect(await ask(sandbox, apiRequest("/sns/userinfo", zhou))).not.toHaveProperty("unionid");
  });
});

describe("anything else", () => {
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
});
