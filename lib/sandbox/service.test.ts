import { expect, test } from "vitest";
import { checkToken, exchangeCode, getUserinfo, qrConnectUrl, refreshTokens } from "@/lib/wechat";
import { CAST } from "./cast";
import { checkQrConnect } from "./qrconnect";
import { sandboxService } from "./service";
import { CALLBACK, codeOf, ORIGIN, testSandbox } from "./test-sandbox";

test.each(CAST)("lib/wechat's own client signs $slug in, with the network closed", async (person) => {
  const sandbox = testSandbox();
  const { app } = sandboxService(sandbox);

  const address = new URL(qrConnectUrl(app, { redirectUri: CALLBACK, state: "STATE1" }));
  expect(address.pathname).toBe("/wechat-sandbox/connect/qrconnect");
  expect(checkQrConnect(sandbox, address.searchParams)).toMatchObject({ ok: true });

  const tokens = await exchangeCode(app, await codeOf(sandbox, person.slug));
  expect(tokens).toMatchObject({ openid: person.openid, unionid: person.unionid, expiresIn: 7200 });

  await expect(checkToken(app, tokens)).resolves.toBeUndefined();
  expect(await getUserinfo(app, tokens)).toEqual({
    openid: person.openid,
    unionid: person.unionid,
    nickname: person.nickname,
    avatar: person.avatar && `${ORIGIN}/wechat-sandbox/avatars/${person.avatar}`,
  });

  const refreshed = await refreshTokens(app, tokens.refreshToken);
  expect(refreshed).toMatchObject({ openid: person.openid, refreshToken: tokens.refreshToken });
  await expect(checkToken(app, refreshed)).resolves.toBeUndefined();
});

test("lib/wechat's own client understands the sandbox's errors, request id included", async () => {
  const sandbox = testSandbox();
  const { app } = sandboxService(sandbox);
  const code = await codeOf(sandbox);
  await exchangeCode(app, code);
  await expect(exchangeCode(app, code)).rejects.toMatchObject({
    kind: "api",
    errcode: 40163,
    rid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    known: { remedy: "start_again" },
  });
  await expect(exchangeCode({ ...app, appSecret: "0".repeat(32) }, code)).rejects.toMatchObject({ errcode: 40125 });
});
