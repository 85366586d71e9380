import { expect, test } from "vitest";
import { avatarAddress, sandboxAvatar } from "./avatar";
import { CAST } from "./cast";
import { ORIGIN, testSandbox } from "./test-sandbox";

const get = (path: string) => sandboxAvatar(testSandbox(), new Request(`${ORIGIN}${path}`));

test.each(CAST.flatMap(({ avatar }) => avatar ?? []))(
  "serves the %s as a picture that can do nothing",
  async (name) => {
    const response = await get(avatarAddress(name));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const drawing = await response.text();
    expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawing).not.toMatch(/script|href|\son\w+=|foreignObject|style/i);
  },
);

test.each(["nobody", "", "constructor", "__proto__", "crane/", "..%2f"])("has no avatar %j", async (name) => {
  expect((await get(`/wechat-sandbox/avatars/${name}`)).status).toBe(404);
});
