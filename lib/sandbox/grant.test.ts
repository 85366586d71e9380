import { describe, expect, test } from "vitest";
import { CAST } from "./cast";
import { type GrantKind, issueGrant, LIFETIME_SECONDS, openGrant } from "./grant";
import { seal } from "./seal";
import { testSandbox } from "./test-sandbox";

const scope = "snsapi_login";

describe.each(CAST)("for $slug", (person) => {
  test("a code is shorter than 128 characters and a token shorter than 512", async () => {
    const sandbox = testSandbox();
    expect(await issueGrant(sandbox, "code", { person, scope })).toMatch(/^[A-Za-z0-9_-]{32,127}$/);
    expect(await issueGrant(sandbox, "access_token", { person, scope })).toMatch(/^[A-Za-z0-9_-]{32,511}$/);
    expect(await issueGrant(sandbox, "refresh_token", { person, scope })).toMatch(/^[A-Za-z0-9_-]{32,511}$/);
  });

  test.each<GrantKind>(["code", "access_token", "refresh_token"])("a %s lives to its last second", async (kind) => {
    const sandbox = testSandbox();
    const text = await issueGrant(sandbox, kind, { person, scope });
    sandbox.pass(LIFETIME_SECONDS[kind] - 1);
    expect(await openGrant(sandbox, kind, text)).toMatchObject({ person, scope, expired: false });
    sandbox.pass(1);
    expect(await openGrant(sandbox, kind, text)).toMatchObject({ person, scope, expired: true });
  });
});

test.each([
  ["somebody who is not in the cast", ["nobody", scope, 1]],
  ["a payload of another shape", { person: "lin" }],
])("does not open a sealed text with %s", async (_name, payload) => {
  const sandbox = testSandbox();
  const text = await seal(sandbox.secrets, "wx73616e64626f7800 code", payload);
  expect(await openGrant(sandbox, "code", text)).toBeUndefined();
});
