import { describe, expect, test } from "vitest";
import { testSandbox } from "../test-sandbox.ts";
import { answer, wechatJson } from "./outcome.ts";

const written = (nickname: string) => wechatJson({ nickname }).toString("latin1").slice('{"nickname":"'.length, -2);

describe("wechatJson writes", () => {
  test.each([
    ["control characters unescaped", "\u0007\b\u0014\u001f\t\r\n\f\u007f", "\u0007\b\u0014\u001f\t\r\n\f\u007f"],
    ["slashes with a backslash in front", "https://a/b", "https:\\/\\/a\\/b"],
    ["quotation marks and backslashes as JSON", '"\\', '\\"\\\\'],
    ["a literal escape sequence as text", "\\u0007 \\n \\/", "\\\\u0007 \\\\n \\\\\\/"],
    ["half of a surrogate pair as half of a character", "风\ud83c", "\u00e9\u00a3\u008e\u00f0\u009f"],
    ["the other half likewise", "\udf75", "\u00f0\u009f"],
    ["half of a pair between letters", "a\ud83cb", "a\u00f0\u009fb"],
    ["a whole surrogate pair as a character", "\ud83c\udf75", "\u00f0\u009f\u008d\u00b5"],
    ["a literal escape of half a pair as text", "\\ud83c", "\\\\ud83c"],
    ["such a literal escape before half a pair", "\\ud83c\ud83c", "\\\\ud83c\u00f0\u009f"],
  ])("%s", (_name, nickname, bytes) => {
    expect(written(nickname)).toBe(bytes);
  });

  test("numbers, lists and empty strings, but no undefined field", () => {
    const fields = { sex: 0, privilege: [], province: "", unionid: undefined };
    expect(wechatJson(fields).toString()).toBe('{"sex":0,"privilege":[],"province":""}');
  });
});

test("an error has WeChat's text and a new request id each time", async () => {
  const sandbox = testSandbox();
  const read = async (): Promise<{ errmsg: string }> =>
    (await answer(sandbox, { errcode: 40163, why: { kind: "used", seconds: 1 } })).json();
  const { errmsg } = await read();
  expect(errmsg).toMatch(/^code been used(?:,? rid: |, hints: \[ req_id: )\w+-\w/);
  expect((await read()).errmsg).not.toBe(errmsg);
});
