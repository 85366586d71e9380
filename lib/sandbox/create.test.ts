import { describe, expect, test } from "vitest";
import { WEBSITE_APP } from "./apps.ts";
import { createSandbox } from "./create.ts";

const redirectUri = "http://localhost:8000/callback";

/** Exchanges a code as a client does. */
async function exchange(sandbox: ReturnType<typeof createSandbox>, code: string): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({
    appid: WEBSITE_APP.appId,
    secret: WEBSITE_APP.appSecret,
    code,
    grant_type: "authorization_code",
  });
  const request = new Request(`${sandbox.url}/sns/oauth2/access_token?${query}`);
  return (await sandbox.fetch(request)).json();
}

describe("signIn", () => {
  test("answers with the code of the callback, which a client can exchange", async () => {
    const sandbox = createSandbox();
    const { code, callbackUrl } = await sandbox.signIn({ redirectUri, state: "STATE1", person: "zhou" });
    expect(callbackUrl).toBe(`${redirectUri}?code=${code}&state=STATE1`);
    expect(await exchange(sandbox, code)).toMatchObject({
      scope: "snsapi_login",
      openid: expect.stringMatching("zho"),
    });
  });

  test.each([
    "http://localhost:80/a/../callback",
    "http://localhost:8000/callback?code=own",
    "http://localhost/#/callback",
  ])("finds the code behind the redirectUri %s", async (address) => {
    const sandbox = createSandbox();
    const { code } = await sandbox.signIn({ redirectUri: address });
    expect(await exchange(sandbox, code)).toMatchObject({ scope: "snsapi_login" });
  });

  test("makes go wrong what the scenario says", async () => {
    const sandbox = createSandbox();
    const { code } = await sandbox.signIn({ redirectUri, scenario: "exchange.blocked" });
    expect(await exchange(sandbox, code)).toMatchObject({ errcode: 40226 });
  });

  test("signs in to the official account with its scopes", async () => {
    const sandbox = createSandbox();
    const login = { redirectUri, state: "STATE1", scope: "snsapi_base" } as const;
    const { code } = await sandbox.signIn(login);
    expect(await exchange(sandbox, code)).toMatchObject({ errcode: 40029 });
  });

  test("names a mistake and its remedy", async () => {
    const sandbox = createSandbox();
    const foreign = sandbox.signIn({ redirectUri: "https://example.com/callback" });
    await expect(foreign).rejects.toThrow(/redirect_uri_foreign.*localhost:\*.*callbackOrigins/);
    await expect(sandbox.signIn({ redirectUri, person: "nobody" })).rejects.toThrow(/no person nobody.*lin, teahouse/);
    // @ts-expect-error A project in JavaScript may pass anything.
    await expect(sandbox.signIn({ redirectUri, scenario: "exchange.fire" })).rejects.toThrow(/exchange\.busy/);
  });
});

describe("the callbacks of this machine are accepted", () => {
  const addresses = ["http://127.0.0.1:5000/a", "https://app.localhost/a", "http://[::1]:8080/a"];

  test("at any port where the options name neither an origin nor callbacks", async () => {
    for (const address of addresses) await createSandbox().signIn({ redirectUri: address });
    const disguised = createSandbox().signIn({ redirectUri: "http://localhost@example.com/" });
    await expect(disguised).rejects.toThrow("redirect_uri_foreign");
  });

  test("only where the options say so if they name an origin or callbacks", async () => {
    const callbackOrigins = ["https://example.com"];
    const strict = [createSandbox({ callbackOrigins }), createSandbox({ origin: "https://sandbox.example" })];
    for (const sandbox of strict) {
      for (const address of addresses) {
        await expect(sandbox.signIn({ redirectUri: address })).rejects.toThrow("redirect_uri_foreign");
      }
    }
    await createSandbox({ callbackOrigins, acceptLoopback: true }).signIn({ redirectUri });
  });
});

test("requests() has each request with the reason of its answer, and no secret", async () => {
  const sandbox = createSandbox();
  const { code } = await sandbox.signIn({ redirectUri });
  await exchange(sandbox, code);
  await exchange(sandbox, code);
  const requests = await sandbox.requests();
  expect(requests.map(({ path, why }) => [path, why.kind])).toEqual([
    ["/sns/oauth2/access_token", "used"],
    ["/sns/oauth2/access_token", "exchanged"],
    ["/connect/confirm_reply", "allowed"],
  ]);
  expect(JSON.stringify(requests)).not.toContain(code);
  expect(JSON.stringify(requests)).not.toContain(WEBSITE_APP.appSecret);
});

test("reset() forgets requests, codes and tokens", async () => {
  const sandbox = createSandbox();
  const { code } = await sandbox.signIn({ redirectUri });
  sandbox.reset();
  expect(await sandbox.requests()).toEqual([]);
  expect(await exchange(sandbox, code)).toMatchObject({ errcode: 40029 });
});

test("listens once, also if it is asked twice at the same time, and again after it is closed", async () => {
  const sandbox = createSandbox();
  const listening = sandbox.listen();
  await expect(sandbox.listen()).rejects.toThrow("listens already");
  const { port } = new URL(await listening);
  await expect(createSandbox().listen({ port: Number(port) })).rejects.toThrow("EADDRINUSE");
  await sandbox.close();
  await sandbox.listen();
  await sandbox.close();
});

test("behind a proxy every address is the one that the options name", async () => {
  const sandbox = createSandbox({ origin: "https://wechat.test" });
  expect(await sandbox.listen()).toBe("https://wechat.test");
  expect(sandbox.phoneUrl).toBe("https://wechat.test");
  await sandbox.close();
});

test.each(["example.com", "http://localhost:3000/", "http://localhost:3000/callback", ""])(
  "the callback origin %j is refused, because it is none",
  (origin) => {
    expect(() => createSandbox({ callbackOrigins: [origin] })).toThrow(`callbackOrigins has ${JSON.stringify(origin)}`);
  },
);
