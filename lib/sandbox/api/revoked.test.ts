import { expect, test } from "vitest";
import { callEndpoint, loginUpTo } from "../test-login.ts";
import { noted, testSandbox } from "../test-sandbox.ts";

test.each(["userinfo.revoked", "later.revoked"])(
  "with %s, every call after the login's profile gets 42007, and the inspector names the scenario",
  async (scenario) => {
    const sandbox = testSandbox();
    const login = await loginUpTo("/sns/userinfo", sandbox, { scenario });
    // The scenario starts with the login's own profile call, or after it.
    await callEndpoint("/sns/userinfo", login).catch(() => {});
    const after = ["/sns/auth", "/sns/oauth2/refresh_token", "/sns/userinfo"] as const;
    for (const endpoint of after) {
      await expect(callEndpoint(endpoint, login)).rejects.toMatchObject({ endpoint, errcode: 42007 });
    }
    const told = (await noted(sandbox)).slice(0, after.length);
    expect(told).toEqual(
      after.map(() => expect.objectContaining({ errcode: 42007, why: { kind: "scenario", fault: "revoked" } })),
    );
  },
);

test("a profile that cannot be read revokes no token", async () => {
  const login = await loginUpTo("/sns/userinfo", testSandbox(), { scenario: "userinfo.unauthorized" });
  await expect(callEndpoint("/sns/userinfo", login)).rejects.toMatchObject({ errcode: 50001 });
  await callEndpoint("/sns/auth", login);
  await expect(callEndpoint("/sns/oauth2/refresh_token", login)).resolves.toMatchObject({ expiresIn: 7200 });
});
