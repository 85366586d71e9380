import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAnswer } from "./answer.ts";
import { checkToken, exchangeCode, getUserinfo, isWeChatError, refreshTokens } from "./index.ts";
import { app, tokenAnswer } from "./test-app.ts";

const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
const grant = { accessToken: tokenAnswer.access_token, openid: tokenAnswer.openid };
const secrets = [app.appSecret, CODE, grant.accessToken, tokenAnswer.refresh_token];

const names = [...Object.keys(tokenAnswer), "errcode", "errmsg", "nickname", "headimgurl", "is_snapshotuser"];
const name = fc.constantFrom(...names, "__proto__", "constructor", "prototype", "toString");
const json = (texts: readonly unknown[]) => texts.map((text) => JSON.stringify(text));
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((any) => JSON.stringify(any)),
  fc.string({ unit: "binary" }).map((any) => JSON.stringify(any)),
  fc.constantFrom(...json([...secrets, grant.openid, 0, 1, "0", 40029, 7200, "7200", "", null, "x".repeat(1025)])),
  fc.constantFrom("1e400", "-0", '{"__proto__":{"errcode":0}}'),
);
const fields = fc.array(fc.tuple(name, value), { maxLength: 4 });
// Written by hand, so that a name can come twice, and `__proto__` is a name like any other.
const write = (written: readonly (readonly [string, string])[]) =>
  `{${written.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
const good = Object.entries({ ...tokenAnswer, nickname: "南山野鹤" }).map(
  ([key, text]) => [key, JSON.stringify(text)] as const,
);
const errmsg = fc
  .array(fc.oneof(fc.constantFrom(...secrets, "rid: ", ", "), fc.string()))
  .map((parts) => parts.join(""));
/** An error, some fields, or a good answer in which some fields are others. */
const object = fc.oneof(
  errmsg.map((said) => JSON.stringify({ errcode: 40029, errmsg: said })),
  fields.map(write),
  fields.map((changed) => write([...good, ...changed])),
);
const text = fc.oneof(object, fc.json(), fc.string({ unit: "binary" }), fc.constant("[".repeat(60_000)));

/** What nothing may change, because every object inherits it. */
const inherited = () => Reflect.ownKeys(Object.prototype).map(String);

/** Checks an error of a call: it must be one of the library's own, and must not repeat what the call sent. */
function typed(...sent: readonly string[]) {
  return (error: unknown) => {
    if (!isWeChatError(error)) throw error;
    const shown = `${error} ${JSON.stringify(error)}`;
    for (const secret of sent) expect(shown).not.toContain(secret);
  };
}

test("whatever WeChat answers, the parser returns an object without an errcode, or throws a typed error", () => {
  const before = inherited();
  fc.assert(
    fc.property(text, fc.boolean(), (answer, once) => {
      try {
        const parsed = parseAnswer("/sns/userinfo", answer, secrets, once);
        expect([undefined, 0]).toContain(parsed["errcode"]);
        expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
      } catch (error) {
        typed(...secrets)(error);
      }
    }),
    { numRuns: 500 },
  );
  expect(inherited()).toEqual(before);
});

// Only -1 and what is no object would be asked for again, after a pause.
const unrepeated = object.filter((answer) => !/"errcode":-1\b/.test(answer));

const answering = (answer: string) => ({ ...app, fetch: async () => new Response(answer) });
const refreshToken = tokenAnswer.refresh_token;

test.each([
  ["an exchange", (answer: string) => exchangeCode(answering(answer), CODE).catch(typed(app.appSecret, CODE))],
  ["a refresh", (answer: string) => refreshTokens(answering(answer), refreshToken).catch(typed(refreshToken))],
])("%s returns tokens that can be used, or throws a typed error", async (_name, call) => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(unrepeated, async (answer) => {
      const tokens = await call(answer);
      if (!tokens) return;
      taken += 1;
      for (const token of [tokens.accessToken, tokens.refreshToken, tokens.openid]) {
        expect(token).toEqual(expect.any(String));
        expect(token.length).toBeGreaterThan(0);
        expect(token.length).toBeLessThanOrEqual(1024);
      }
      expect(tokens.expiresAt.getTime()).toBeGreaterThan(Date.now());
      expect(["string", "undefined"]).toContain(typeof tokens.unionid);
      for (const scope of tokens.scope) expect(scope).toEqual(expect.any(String));
    }),
    { numRuns: 200 },
  );
  expect(taken).toBeGreaterThan(0);
});

test("a profile is the asked user's, with texts in it, or there is a typed error", async () => {
  await fc.assert(
    fc.asyncProperty(unrepeated, async (answer) => {
      const user = await getUserinfo(answering(answer), grant).catch(typed(grant.accessToken));
      if (!user) return;
      expect(user).toMatchObject({ openid: grant.openid, nickname: expect.any(String) });
      if (user.avatar !== undefined) expect(new URL(user.avatar).protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 200 },
  );
});

test("a token is good only where WeChat says so", async () => {
  await fc.assert(
    fc.asyncProperty(unrepeated, async (answer) => {
      const good = await checkToken(answering(answer), grant).then(() => true, typed(grant.accessToken));
      if (good) expect(JSON.parse(answer).errcode === 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("an exchange takes any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const fetch = async () => new Response(new Uint8Array(bytes));
      await expect(exchangeCode({ ...app, fetch }, CODE).catch(typed(app.appSecret, CODE))).resolves.toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
