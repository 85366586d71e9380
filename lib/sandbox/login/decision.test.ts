import { describe, expect, test, vi } from "vitest";
import { exchangeCode, getUserinfo } from "@/lib/wechat";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import { DECISION_PATH, PAGES } from "../pages.ts";
import { serviceOf } from "../service.ts";
import { StoreError } from "../store/store.ts";
import { CALLBACK, codeOf, noted, ORIGIN, PATH, post, request, testSandbox } from "../test-sandbox.ts";
import { decide } from "./decision.ts";

const form = (changes: Record<string, string | undefined> = {}) =>
  request({ person: "lin", decision: "allow", ...changes });

describe("allow", () => {
  test("sends the browser back with a code and the state", async () => {
    const response = await post(testSandbox(), form());
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(
      new RegExp(`^${CALLBACK}\\?code=[A-Za-z0-9_-]{32,127}&state=STATE1$`),
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("appends to a query string that is already there", async () => {
    const response = await post(testSandbox(), form({ redirect_uri: `${CALLBACK}?a=b` }));
    expect(response.headers.get("location")).toMatch(/\/wechat\?a=b&code=[A-Za-z0-9_-]+&state=STATE1$/);
  });
});

describe("refuse", () => {
  test("as WeChat does it today does not return to the site", async () => {
    const response = await post(testSandbox(), form({ decision: "refuse", lang: "en" }));
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${PATH}${PAGES.cancelled}?${request({ lang: "en" })}`);
  });

  test.each([
    ["refuse_state", "state=STATE1"],
    ["refuse_authdeny", "code=authdeny&state=STATE1"],
  ])("%s returns to the site with %s", async (decision, query) => {
    const response = await post(testSandbox(), form({ decision }));
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${CALLBACK}?${query}`);
  });
});

describe("the page in a frame, which asks for JSON,", () => {
  const json = { accept: "application/json", "sec-fetch-site": "same-origin" };

  test("gets the location after 允许", async () => {
    const response = await post(testSandbox(), form(), json);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toEqual({
      location: expect.stringMatching(new RegExp(`^${CALLBACK}\\?code=[A-Za-z0-9_-]{32,127}&state=STATE1$`)),
    });
  });

  test("gets null after 拒绝, because WeChat stays on its page", async () => {
    expect(await (await post(testSandbox(), form({ decision: "refuse" }), json)).json()).toEqual({ location: null });
  });

  test.each([{ redirect_uri: "https://evil.example/" }, { person: "nobody" }, { decision: undefined }])(
    "gets no location for %j",
    async (changes) => {
      const response = await post(testSandbox(), form(changes), json);
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
    },
  );

  test.each([{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }])(
    "must be a page of this site: %j",
    async (from) => {
      expect((await post(testSandbox(), form(), { ...json, ...from })).status).toBe(403);
    },
  );
});

describe("a posted form is checked again", () => {
  test.each([
    { redirect_uri: "https://evil.example/" },
    { redirect_uri: "http://localhost:3000@evil.example/" },
    { appid: "wx0123456789abcdef" },
    { scope: "snsapi_base" },
    { response_type: "token" },
  ])("%j leads to the page that explains it, and to no other site", async (changes) => {
    for (const decision of ["allow", "refuse", "refuse_state", "refuse_authdeny"]) {
      const response = await post(testSandbox(), form({ ...changes, decision }));
      expect(response.headers.get("location")).toBe(`${PATH}${PAGES.chooser}?${request(changes)}`);
    }
  });

  test.each([{ person: undefined }, { person: "nobody" }, { decision: undefined }, { decision: "perhaps" }])(
    "%j is refused",
    async (changes) => {
      expect((await post(testSandbox(), form(changes))).status).toBe(400);
    },
  );

  test.each([
    ["decision", "refuse"],
    ["person", "zhou"],
  ])("a second %s is refused", async (name, value) => {
    const both = form();
    both.append(name, value);
    expect((await post(testSandbox(), both)).status).toBe(400);
  });

  test("a body of another type is not read", async () => {
    const headers = { "content-type": "text/plain" };
    const sent = new Request(`${ORIGIN}${PATH}${DECISION_PATH}`, { method: "POST", body: String(form()), headers });
    expect((await decide(testSandbox(), sent)).headers.get("location")).toBe(`${PATH}${PAGES.chooser}`);
  });
});

describe("an edit of the person", () => {
  const nickname = async (changes: Record<string, string>, sandbox = testSandbox()) => {
    const { app } = serviceOf(sandbox);
    return (await getUserinfo(app, await exchangeCode(app, await codeOf(sandbox, "lin", changes)))).nickname;
  };

  test("is applied without surrounding white space", async () => {
    expect(await nickname({ nickname: " 改过的名字 ", portrait: "" })).toBe("改过的名字");
  });

  test("changes nothing if the fields are empty", async () => {
    expect(await nickname({ nickname: " ", portrait: "", unionid: "" })).toBe("林小满");
  });

  test("is ignored in a public demo", async () => {
    expect(await nickname({ nickname: "改过的名字" }, testSandbox({ publicDemo: true }))).toBe("林小满");
  });

  test.each([{ nickname: "字".repeat(65) }, { portrait: "nobody" }, { unionid: "somebody" }])(
    "is refused if it is invalid: %j",
    async (changes) => {
      expect((await post(testSandbox(), form(changes))).status).toBe(400);
    },
  );
});

describe("inside WeChat", () => {
  const official = { page: "oauth2", appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_userinfo" };
  const phone = { "user-agent": "MicroMessenger/8.0.50" };

  test("allowing sends the browser back with a code, and refusing does not", async () => {
    const allowed = await post(testSandbox(), form(official), phone);
    expect(allowed.headers.get("location")).toMatch(/\/wechat\?code=[A-Za-z0-9_-]{32,127}&state=STATE1$/);
    const refused = await post(testSandbox(), form({ ...official, decision: "refuse" }), phone);
    expect(refused.headers.get("location")).toBe(
      `${PATH}${PAGES.cancelled}?${request({ ...official, page: undefined })}`,
    );
  });

  test.each<[object, Record<string, string>]>([
    [{ state: "a b" }, phone],
    [{ redirect_uri: "https://evil.example/" }, phone],
    [{ appid: WEBSITE_APP.appId }, phone],
    [{}, { "user-agent": "Mozilla/5.0" }],
  ])("%j with %j leads to the page that explains it", async (changes, headers) => {
    const response = await post(testSandbox(), form({ ...official, ...changes }), headers);
    expect(response.headers.get("location")).toBe(
      `${PATH}${PAGES.authorize}?${request({ ...official, ...changes, page: undefined })}`,
    );
  });
});

test("the page that shows a QR code cannot let it expire", async () => {
  expect((await post(testSandbox(), form({ decision: "expire" }))).status).toBe(400);
});

describe("a form with the headers", () => {
  test.each([
    { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    { "sec-fetch-site": "same-site", origin: "http://localhost:4000" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", origin: ORIGIN },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "null", host: "null" },
    { origin: "http://10.0.0.7:4000", host: "10.0.0.7:3000" },
    { origin: "http://10.0.0.7:3000" },
    // The owner of a domain name can point it at this machine.
    { origin: "http://evil.example:3000", host: "evil.example:3000" },
  ])("%j is refused, in the reader's language", async (headers) => {
    const response = await post(testSandbox(), form({ lang: "en" }), headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toMatch(/^This form was not sent by a page of this site/);
  });

  test.each([
    { "sec-fetch-site": "same-origin", origin: ORIGIN },
    { "sec-fetch-site": "same-origin" },
    { origin: ORIGIN },
    { origin: "http://192.168.1.5:3000" },
    { origin: "http://10.0.0.7:3000", host: "10.0.0.7:3000" },
    { origin: "http://[fd00::7]:3000", host: "[fd00::7]:3000" },
    {},
  ])("%j is accepted", async (headers) => {
    expect((await post(testSandbox(), form(), headers)).status).toBe(303);
  });
});

describe("a form", () => {
  test("may be as long as the longest URL makes it", async () => {
    // Node accepts a URL of 16 KiB, and a form encodes each of these characters as three.
    const state = "{".repeat(16_000);
    const response = await post(testSandbox(), form({ state }));
    expect(response.headers.get("location")).toMatch(new RegExp(`\\?code=[\\w-]+&state=[{]{${state.length}}$`));
  });

  test("that is longer is refused for its length, in the reader's language, and noted", async () => {
    const sandbox = testSandbox();
    const response = await post(sandbox, form({ state: "x".repeat(65_536) }), { "accept-language": "en" });
    expect([response.status, response.headers.get("location")]).toEqual([413, null]);
    expect(await response.text()).toMatch(/^This form is too long, so nothing was done\./);
    expect(await noted(sandbox)).toMatchObject([{ path: "/connect/confirm_reply", why: { kind: "too_long" } }]);
  });
});

test("a rejected form is noted, too", async () => {
  const sandbox = testSandbox();
  await post(sandbox, form(), { "sec-fetch-site": "cross-site" });
  await post(sandbox, form({ person: "nobody" }));
  await post(sandbox, form({ uuid: "A".repeat(16), decision: "perhaps" }));
  await post(sandbox, form({ uuid: "A".repeat(16) }));
  const entries = (await noted(sandbox)).map(({ method, path, why }) => [method, path, why.kind]);
  expect(entries.reverse()).toEqual(
    ["other_site", "incomplete", "incomplete", "foreign"].map((kind) => ["POST", "/connect/confirm_reply", kind]),
  );
});

describe("if the store does not answer", () => {
  const away = async () => Promise.reject(new StoreError());
  const { store, ...rest } = testSandbox();
  const sandbox = { ...rest, store: { ...store, claim: away, get: away, put: away, push: away } };
  const told = async (form: URLSearchParams, headers = {}) => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    return post(sandbox, form, headers);
  };

  test("the phone says so", async () => {
    const onPhone = new URLSearchParams({ uuid: "A".repeat(16), person: "lin", decision: "allow", lang: "en" });
    expect((await told(onPhone)).headers.get("location")).toBe(`${PATH}${PAGES.confirm}?outcome=unavailable&lang=en`);
  });

  test("a defect is not reported as a store failure", async () => {
    const get = async () => Promise.reject(new TypeError("a defect"));
    const broken = { ...rest, store: { ...store, get } };
    const onPhone = new URLSearchParams({ uuid: "A".repeat(16), person: "lin", decision: "allow" });
    await expect(post(broken, onPhone)).rejects.toThrow(new TypeError("a defect"));
  });

  test("the page works while it needs no store, and says so when it does", async () => {
    expect((await told(form())).status).toBe(303);
    const changed = await told(form({ nickname: "改过的名字", lang: "en" }));
    expect(changed.status).toBe(503);
    expect(await changed.text()).toMatch(/^The sandbox's store does not answer/);
  });
});

test("a client that posts too many forms has to wait, and nothing is done", async () => {
  const sandbox = testSandbox({ take: async () => 60 });
  const response = await post(sandbox, request({ person: "lin", decision: "allow" }));
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(response.headers.has("location")).toBe(false);
  expect(await noted(sandbox)).toEqual([]);
});
