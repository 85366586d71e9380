import { expect, test } from "vitest";
import { ORIGIN, PATH } from "../test-sandbox.ts";
import { avatar, avatarPath, headimgurlOf } from "./avatar.ts";
import { AVATAR_NAMES } from "./avatars.ts";

const place = { origin: "https://demo.example", path: PATH };

test.each(AVATAR_NAMES)("serves the %s as a picture that may not run or load anything", async (name) => {
  const response = avatar(name, "132");
  expect(response?.status).toBe(200);
  expect(response?.headers.get("content-type")).toBe("image/svg+xml");
  expect(response?.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'");
  expect(response?.headers.get("x-content-type-options")).toBe("nosniff");
  const drawing = await response?.text();
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(drawing).not.toMatch(/script|href|\son\w+=|foreignObject|style/i);
});

test.each(["0", "46", "64", "96", "132"])("serves the size %s", (size) => {
  expect(avatar("crane", size)?.status).toBe(200);
});

test.each([
  ["nobody", "132"],
  ["", "132"],
  ["constructor", "132"],
  ["__proto__", "132"],
  ["..", "132"],
  ["gone", "132"],
  ["crane", undefined],
  ["crane", ""],
  ["crane", "131"],
  [undefined, "132"],
])("has no avatar %j in the size %j", (name, size) => {
  expect(avatar(name, size)).toBeUndefined();
});

test("headimgurl is a URL of the sandbox, as the portrait says", () => {
  expect(headimgurlOf(place, "crane")).toBe(`https://demo.example${avatarPath(place, "crane")}`);
  expect(headimgurlOf(place, "gone")).toBe("https://demo.example/wechat-sandbox/avatars/gone/132");
  expect(headimgurlOf(place, "by_http")).toBe("http://demo.example/wechat-sandbox/avatars/mountain/132");
  expect(headimgurlOf(place, undefined)).toBe("");
  expect(headimgurlOf({ origin: ORIGIN, path: "" }, "crane")).toBe("http://localhost:3000/avatars/crane/132");
});
