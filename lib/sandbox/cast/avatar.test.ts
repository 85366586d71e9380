import { expect, test } from "vitest";
import { ORIGIN, testSandbox } from "../test-sandbox.ts";
import { avatarAddress, headimgurlOf, sandboxAvatar } from "./avatar.ts";
import { AVATAR_NAMES } from "./avatars.ts";

const get = (path: string) => sandboxAvatar(testSandbox(), new Request(new URL(path, ORIGIN)));

test.each(AVATAR_NAMES)("serves the %s as a picture that may not run or load anything", async (name) => {
  const response = await get(avatarAddress(name));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/svg+xml");
  expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const drawing = await response.text();
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(drawing).not.toMatch(/script|href|\son\w+=|foreignObject|style/i);
});

test.each([0, 46, 64, 96, 132])("serves the size %d", async (size) => {
  expect((await get(`/wechat-sandbox/avatars/crane/${size}`)).status).toBe(200);
});

test.each([
  "nobody/132",
  "/132",
  "constructor/132",
  "__proto__/132",
  "crane",
  "crane/",
  "crane/131",
  "crane/132/",
  "..%2f/132",
])("has no avatar %j", async (name) => {
  expect((await get(`/wechat-sandbox/avatars/${name}`)).status).toBe(404);
});

test("the URL of a dead avatar is a 404", async () => {
  expect((await get(headimgurlOf({ origin: ORIGIN }, "gone"))).status).toBe(404);
  expect((await get(headimgurlOf({ origin: ORIGIN }, "by_http"))).status).toBe(200);
});
