import { expect, test } from "vitest";
import { reportOf } from "./report";

const measured = { milliseconds: 12, at: 0 };

test("a success says what happened and how long it took", () => {
  expect(reportOf({ ok: true, action: "check", ...measured }, "en")).toEqual({
    ok: true,
    text: "Valid. WeChat accepts this access_token.",
    milliseconds: 12,
  });
  const refreshed = { ok: true, action: "refresh", ...measured, expiresAt: 1 } as const;
  expect(reportOf({ ...refreshed, renewed: "replaced" }, "zh-CN").text).toBe("已刷新，得到了新的 access_token。");
  expect(reportOf({ ...refreshed, renewed: "extended" }, "zh-CN").text).toContain("没有变");
});

test.each([
  [true, true, "昵称和头像都变了"],
  [true, false, "，昵称变了"],
  [false, true, "，头像变了"],
  [false, false, "都没有变"],
])("an update with nickname %s and avatar %s changed says so", (nickname, avatar, text) => {
  const result = { ok: true, action: "update", ...measured, changed: { nickname, avatar } } as const;
  expect(reportOf(result, "zh-CN").text).toContain(text);
});

test("a failure keeps the errcode and the rid, and a failure without a call has no time", () => {
  const failed = { ok: false, failure: "stale", errcode: 42001, rid: "1a-2b", ...measured } as const;
  expect(reportOf(failed, "en")).toEqual({
    ok: false,
    text: "The access_token has expired. Refresh the tokens first, then try again.",
    milliseconds: 12,
    errcode: 42001,
    rid: "1a-2b",
    explained: "/errors#42001",
  });
  expect(reportOf({ ...failed, errcode: 99999 }, "en")).not.toHaveProperty("explained");
  expect(reportOf({ ok: false, failure: "lost", at: 0 }, "en")).toEqual({
    ok: false,
    text: "WeChat's tokens are gone. Please sign out and sign in again.",
  });
});
