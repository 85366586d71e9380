import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exchangeCode, getUserinfo } from "@/lib/wechat";
import { createSandbox } from "../create.ts";
import { SEED_COPY } from "./copy.ts";
import { type Seed, withSeed } from "./seed.ts";

const APP = { appId: "wx00000000000000aa", appSecret: "0123456789abcdef0123456789abcdef", kind: "website" } as const;
const OPENID = "oABCDEFGHIJKLMNOPQRSTUVWXYZ1";
const SEED = {
  people: [
    { id: "alice", nickname: "Alice", avatar: "moon", openids: { [APP.appId]: OPENID } },
    { id: "bob", nickname: "", unionid: "" },
  ],
  applications: [APP],
} as const satisfies Seed;
const redirectUri = "http://localhost:8000/callback";

/** What a client of the application learns about the person who allows a login. */
async function profileOf(sandbox: ReturnType<typeof createSandbox>, person?: string) {
  const { code } = await sandbox.signIn({ redirectUri, ...(person !== undefined && { person }) });
  const client = {
    ...APP,
    openBase: sandbox.url,
    apiBase: sandbox.url,
    fetch: (url: string | URL | Request, init?: RequestInit) => sandbox.fetch(new Request(url, init)),
  };
  return getUserinfo(client, await exchangeCode(client, code));
}

describe("a sandbox with a seed", () => {
  test("signs its first person in to its first application", async () => {
    const profile = await profileOf(createSandbox({ seed: SEED }));
    expect(profile).toMatchObject({ openid: OPENID, nickname: "Alice" });
    expect(profile.avatar).toMatch(/\/avatars\/moon\/132$/);
  });

  test("gives a person without one an openid that is the same at every start", async () => {
    const [one, other] = [createSandbox({ seed: SEED }), createSandbox({ seed: SEED })];
    const { openid, avatar } = await profileOf(one, "bob");
    expect(openid).toMatch(/^o[\w-]{27}$/);
    expect(avatar).toBeUndefined();
    expect((await profileOf(other, "bob")).openid).toBe(openid);
  });

  test("shows the seed's people in front of its own, which can still sign in", async () => {
    const sandbox = createSandbox({ seed: SEED });
    const query = new URLSearchParams({
      appid: APP.appId,
      redirect_uri: redirectUri,
      scope: "snsapi_login",
      state: "S",
    });
    const page = await (await sandbox.fetch(new Request(`${sandbox.url}/connect/qrconnect?${query}`))).text();
    const ids = [...page.matchAll(/name="person" value="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.slice(0, 3)).toEqual(["alice", "bob", "lin"]);
    expect((await profileOf(sandbox, "zhou")).nickname).toBe("周舟");
  });

  test("remembers the seed's person inside WeChat", async () => {
    const sandbox = createSandbox({ seed: SEED });
    const { callbackUrl } = await sandbox.signIn({ redirectUri, scope: "snsapi_userinfo", person: "bob" });
    expect(callbackUrl).toContain("code=");
  });

  test("names an application that it does not know", async () => {
    const login = createSandbox({ seed: SEED }).signIn({ redirectUri, appId: "wx00000000000000ff" });
    await expect(login).rejects.toThrow(/no application wx00000000000000ff.*wx00000000000000aa, wx73616e64626f7800/);
  });
});

const PERSON = { id: "carol", nickname: "Carol" };

test.each<[unknown, keyof typeof SEED_COPY.en | "unknown", string]>([
  [[], "object", "seed"],
  [{ people: {} }, "list", "people"],
  [{ people: ["carol"] }, "object", "people[0]"],
  [{ people: [PERSON, { ...PERSON, id: "Dave" }] }, "id", "people[1].id"],
  [{ people: [PERSON, PERSON] }, "taken", "people[1].id"],
  [{ people: [{ ...PERSON, id: "lin" }] }, "taken", "people[0].id"],
  [{ people: [{ id: "carol" }] }, "nickname", "people[0].nickname"],
  [{ people: [{ ...PERSON, nickname: "n".repeat(65) }] }, "nickname", "people[0].nickname"],
  [{ people: [{ ...PERSON, unionid: "x" }] }, "unionid", "people[0].unionid"],
  [{ people: [{ ...PERSON, openids: [] }] }, "openids", "people[0].openids"],
  [{ people: [{ ...PERSON, openids: { wx73616e64626f7800: "x" } }] }, "openid", "people[0].openids.wx73616e64626f7800"],
  [{ people: [{ ...PERSON, openids: { [APP.appId]: OPENID } }] }, "noSuchApp", `people[0].openids.${APP.appId}`],
  [{ people: [{ ...PERSON, about: "a".repeat(81) }] }, "about", "people[0].about"],
  [{ applications: [{ ...APP, appId: "wx1" }] }, "appId", "applications[0].appId"],
  [{ applications: [APP, APP] }, "taken", "applications[1].appId"],
  [{ applications: [{ ...APP, appSecret: "short" }] }, "appSecret", "applications[0].appSecret"],
  [{ applications: [{ ...APP, kind: "mini" }] }, "kind", "applications[0].kind"],
])("names the mistake in %j", (seed, text, field) => {
  for (const copy of Object.values(SEED_COPY)) {
    expect(() => withSeed(seed, copy)).toThrow(`${field} ${copy[text]}`);
  }
});

test("names a field that does not exist, and those that do", () => {
  expect(() => withSeed({ people: [{ ...PERSON, nick: "C" }] })).toThrow(
    "people[0] has no field nick. Its fields are id, nickname, avatar, unionid, openids, about.",
  );
});

test("never repeats an AppSecret", () => {
  const secret = "a-real-app-secret";
  expect(() => withSeed({ applications: [{ ...APP, appSecret: secret }] })).not.toThrow(secret);
});

test("takes the example in the README", () => {
  const [, example = ""] =
    /```json\n(.*?)```/s.exec(readFileSync(new URL("../README.md", import.meta.url), "utf8")) ?? [];
  expect(withSeed(JSON.parse(example)).people[0]).toMatchObject({ slug: "alice", about: { "zh-CN": "管理员" } });
});
