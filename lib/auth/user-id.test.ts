import { expect, test } from "vitest";
import { userId } from "./user-id";

const user = { openid: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M", unionid: "o6_bmasdasdsad6_2sgVt7hMZOPfL" };
const { openid } = user;

test("is opaque, and the same each time", () => {
  const id = userId("wx_", "wx1", user);
  expect(id).toMatch(/^wx_[0-9a-f]{32}$/);
  expect(userId("wx_", "wx1", user)).toBe(id);
});

test("is the same in all applications that share a unionid", () => {
  expect(userId("wx_", "wx2", { ...user, openid: "other" })).toBe(userId("wx_", "wx1", user));
});

test("is the same at each login without a unionid, and another one in another application", () => {
  const alone = { openid, unionid: undefined };
  expect(userId("wx_", "wx1", alone)).toBe(userId("wx_", "wx1", { ...alone }));
  expect(userId("wx_", "wx2", alone)).not.toBe(userId("wx_", "wx1", alone));
});

test("never confuses an openid with a unionid, whose letters' case counts", () => {
  const ids = [
    userId("wx_", "wx1", user),
    userId("wx_", "wx1", { openid, unionid: undefined }),
    userId("wx_", "wx1", { openid: "x", unionid: openid }),
    userId("wx_", "wx1", { ...user, unionid: user.unionid.toUpperCase() }),
    userId("other_", "wx1", user),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
