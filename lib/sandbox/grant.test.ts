import { describe, expect, test } from "vitest";
import { APPS, OFFICIAL_ACCOUNT, WEBSITE_APP } from "./apps.ts";
import { CAST } from "./cast/cast.ts";
import { type Edit, editSchema } from "./cast/edit.ts";
import type { Person } from "./cast/person.ts";
import { type Grant, issueGrant, openGrant, type Scope } from "./grant.ts";
import { scenarios } from "./scenario.ts";
import { seal } from "./seal.ts";
import { testSandbox } from "./test-sandbox.ts";

const SCOPES: readonly Scope[] = ["snsapi_login", "snsapi_base", "snsapi_userinfo"];
const KINDS = ["code", "access_token", "refresh_token"] as const;
const [lin] = CAST.filter(({ slug }) => slug === "lin");

function grantOf(person: Person | undefined, changes: Partial<Grant> = {}): Grant {
  if (!person) throw new Error("There is nobody of that name in the cast.");
  return { app: WEBSITE_APP, person, scope: "snsapi_login", ...changes };
}

const longest = <Value>(values: readonly Value[], lengthOf: (value: Value) => number): Value | undefined =>
  values.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];

test("every code has fewer than 128 characters, for every person, scope and scenario", async () => {
  const sandbox = testSandbox();
  const all = CAST.flatMap((person) =>
    SCOPES.flatMap((scope) =>
      [undefined, ...scenarios(sandbox)].map((scenario) => grantOf(person, { scope, scenario })),
    ),
  );
  expect(all.length).toBeGreaterThan(1000);
  const codes = await Promise.all(all.map((grant) => issueGrant(sandbox, "code", grant)));
  expect(codes.filter((code) => !/^[A-Za-z0-9_-]{32,127}$/.test(code))).toEqual([]);
});

test("tokens have at most 1024 characters, even with the longest edit of a person", async () => {
  const sandbox = testSandbox();
  const edit: Edit = editSchema.parse({ nickname: "\u0007".repeat(64), portrait: "mountain", unionid: "empty" });
  const person = longest(CAST, ({ slug }) => slug.length);
  const scenario = longest(scenarios(sandbox), ({ stage, fault }) => stage.length + fault.length);
  const grant = grantOf(person, { scope: "snsapi_userinfo", scenario, edit });
  const refresh = await issueGrant(sandbox, "refresh_token", grant);
  const access = await issueGrant(sandbox, "access_token", grant, { family: refresh.slice(0, 16) });
  expect(refresh).toMatch(/^[A-Za-z0-9_-]{512,1024}$/);
  expect(access).toMatch(/^[A-Za-z0-9_-]{512,1024}$/);
  expect(await openGrant(sandbox, "access_token", WEBSITE_APP, access)).toMatchObject({ edit, scenario });
});

describe.each(KINDS)("a %s", (kind) => {
  test.each(SCOPES)("holds who granted %s, when, and with which scenario", async (scope) => {
    const sandbox = testSandbox();
    const edit: Edit = { nickname: "改过" };
    const scenario = { stage: "userinfo", fault: "busy_once" } as const;
    const grant = grantOf(lin, { scope, scenario, edit });
    const text = await issueGrant(sandbox, kind, grant);
    sandbox.pass(60);
    expect(await openGrant(sandbox, kind, WEBSITE_APP, text)).toEqual({
      ...grant,
      person: { ...lin, nickname: "改过" },
      id: text.slice(0, 16),
      issuedAt: Date.UTC(2026, 0, 1) / 1000,
      family: undefined,
    });
  });

  test("opens only as what it is, and only for its application", async () => {
    const sandbox = testSandbox();
    const text = await issueGrant(sandbox, kind, grantOf(lin));
    for (const other of KINDS.filter((name) => name !== kind)) {
      expect(await openGrant(sandbox, other, WEBSITE_APP, text)).toBeUndefined();
    }
    for (const app of APPS.filter(({ appId }) => appId !== WEBSITE_APP.appId)) {
      expect(await openGrant(sandbox, kind, app, text)).toBeUndefined();
    }
    expect(await openGrant(sandbox, kind, WEBSITE_APP, text)).toBeDefined();
  });
});

test("access tokens are equal only for the same application, refresh token and second", async () => {
  const sandbox = testSandbox();
  const make = (family: string, issuedAt: number, app = WEBSITE_APP) =>
    issueGrant(sandbox, "access_token", grantOf(lin, { app }), { family, issuedAt });
  const token = await make("family-1", 100);
  expect(await make("family-1", 100)).toBe(token);
  const others = [
    await make("family-1", 101),
    await make("family-2", 100),
    await make("family-1", 100, OFFICIAL_ACCOUNT),
  ];
  expect(new Set([token, ...others]).size).toBe(4);
});

test.each([
  ["a person who is not in the cast", ["nobody", "login", 1]],
  ["an unknown scope", ["lin", "snsapi_login", 1]],
  ["a payload of another shape", { person: "lin" }],
])("does not open a sealed text with %s", async (_name, payload) => {
  const sandbox = testSandbox();
  const text = await seal(sandbox.secrets, `${WEBSITE_APP.appId} code`, payload);
  expect(await openGrant(sandbox, "code", WEBSITE_APP, text)).toBeUndefined();
});
