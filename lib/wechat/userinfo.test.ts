import { HttpResponse } from "msw";
import { expect, test } from "vitest";
import { getUserinfo } from "./index.ts";
import { answerWith, app } from "./test-app.ts";

const endpoint = "/sns/userinfo";
const grant = { accessToken: "ACCESS-TOKEN-0001", openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M" };
const answer = {
  openid: grant.openid,
  nickname: "南山野鹤🕊️",
  sex: 0,
  province: "",
  city: "",
  country: "",
  headimgurl: "https://thirdwx.qlogo.cn/mmopen/vi_32/Q0j4TwGTfTI/132",
  privilege: [],
  unionid: "o6_bmasdasdsad6_2sgVt7hMZOPfL",
};

test("reads the profile", async () => {
  const calls = answerWith(endpoint, answer);
  expect(await getUserinfo(app, grant)).toEqual({
    openid: grant.openid,
    unionid: answer.unionid,
    nickname: "南山野鹤🕊️",
    avatar: answer.headimgurl,
  });
  expect(calls).toEqual([
    `https://api.weixin.qq.com${endpoint}?access_token=${grant.accessToken}&openid=${grant.openid}&lang=zh_CN`,
  ]);
});

test("asks for the given language", async () => {
  const calls = answerWith(endpoint, answer);
  await getUserinfo(app, grant, { lang: "en" });
  expect(calls[0]).toMatch(/&lang=en$/);
});

test("accepts raw control characters in the nickname and leaves escapes alone", async () => {
  const text = `{"openid":"${grant.openid}","nickname":"A\u0007\u0008\u0014\u001f\u007fB\\u4e2d","headimgurl":"https:\\/\\/wx.qlogo.cn\\/132"}`;
  answerWith(endpoint, text);
  expect(await getUserinfo(app, grant)).toMatchObject({ nickname: "AB中", avatar: "https://wx.qlogo.cn/132" });
});

test("leaves C1 controls of the nickname to the caller, because JSON allows them", async () => {
  answerWith(endpoint, { ...answer, nickname: "A\u0085B" });
  expect(await getUserinfo(app, grant)).toMatchObject({ nickname: "A\u0085B" });
});

test("reads characters whose bytes arrive apart", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const body = () =>
    new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
  answerWith(endpoint, () => new Response(body()));
  expect(await getUserinfo(app, grant)).toMatchObject({ nickname: "南山野鹤🕊️" });
});

test("accepts broken UTF-8 in the nickname", async () => {
  const bytes = new TextEncoder().encode(`{"openid":"${grant.openid}","nickname":"A?B"}`);
  bytes[bytes.indexOf("?".charCodeAt(0))] = 0xff;
  answerWith(endpoint, () => HttpResponse.arrayBuffer(bytes.buffer));
  expect(await getUserinfo(app, grant)).toMatchObject({ nickname: "A\ufffdB" });
});

test("has no avatar, nickname or unionid if WeChat has none", async () => {
  answerWith(endpoint, { ...answer, nickname: "", headimgurl: "", unionid: "" });
  expect(await getUserinfo(app, grant)).toEqual({
    openid: grant.openid,
    unionid: undefined,
    nickname: "",
    avatar: undefined,
  });
});

test.each([132, 0, true, null, {}, ["https://wx.qlogo.cn/132"]])("has no avatar where it is %j", async (headimgurl) => {
  answerWith(endpoint, { ...answer, headimgurl });
  expect(await getUserinfo(app, grant)).toMatchObject({ nickname: answer.nickname, avatar: undefined });
});

test("refuses the profile of another user", async () => {
  answerWith(endpoint, { ...answer, openid: "o6_someone_else" });
  await expect(getUserinfo(app, grant)).rejects.toMatchObject({
    kind: "shape",
    field: "openid",
    retryable: false,
    message: `WeChat ${endpoint}: the response's openid is another user's.`,
  });
});
