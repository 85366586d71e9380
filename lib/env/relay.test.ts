import { describe, expect, test } from "vitest";
import { readEnv } from "./env";
import { live, SECRET } from "./testing/live";
import { problems } from "./testing/problems";

const AUTH_WECHAT_RELAY_SECRET = "a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD";
const AUTH_WECHAT_RELAY = "https://stable.example.com";
const using = { ...live, AUTH_WECHAT_RELAY_SECRET, AUTH_WECHAT_RELAY };
const passing = (targets: string) => ({ ...live, AUTH_WECHAT_RELAY_SECRET, AUTH_WECHAT_RELAY_TARGETS: targets });

test("is not used without its variables", () => {
  expect(readEnv(live).relay).toBeUndefined();
});

test("a deployment names the stable site, and the stable site the deployments", () => {
  const secret = AUTH_WECHAT_RELAY_SECRET;
  expect(readEnv({ ...using, AUTH_WECHAT_RELAY: "https://Stable.Example.com:443/" }).relay).toEqual({
    origin: "https://stable.example.com",
    targets: [],
    secret,
  });
  expect(
    readEnv(passing("https://*-team.vercel.app  http://localhost:3000/\nhttps://*.a-*.example.com:8443")).relay,
  ).toEqual({
    origin: undefined,
    targets: ["https://*-team.vercel.app", "http://localhost:3000", "https://*.a-*.example.com:8443"],
    secret,
  });
});

test("all deployments may have the same variables: the one that they name is the stable site", () => {
  const same = { ...passing("https://*-team.vercel.app"), AUTH_WECHAT_RELAY: live.AUTH_URL };
  expect(readEnv(same).relay?.origin).toBeUndefined();
  expect(readEnv({ ...same, AUTH_URL: "https://a-team.vercel.app" }).relay?.origin).toBe(live.AUTH_URL);
});

describe("a problem is named with its remedy", () => {
  test.each([
    ["a path", { ...using, AUTH_WECHAT_RELAY: "https://a.example/login" }, /^AUTH_WECHAT_RELAY must be the origin of/],
    ["a host", { ...using, AUTH_WECHAT_RELAY: "stable.example.com" }, /^AUTH_WECHAT_RELAY must be the origin of/],
    ["plain http", { ...using, AUTH_WECHAT_RELAY: "http://a.example" }, /^AUTH_WECHAT_RELAY must start with https:/],
    [
      "no secret on a deployment",
      { ...using, AUTH_WECHAT_RELAY_SECRET: "" },
      /^AUTH_WECHAT_RELAY_SECRET is missing, but AUTH_WECHAT_RELAY is set\. Set the same secret on .* openssl rand/,
    ],
    [
      "no secret on the stable site",
      { ...passing("https://a.example"), AUTH_WECHAT_RELAY_SECRET: "" },
      /^AUTH_WECHAT_RELAY_SECRET is missing, but AUTH_WECHAT_RELAY_TARGETS is set\./,
    ],
    [
      "a short secret",
      { ...using, AUTH_WECHAT_RELAY_SECRET: "short" },
      /^AUTH_WECHAT_RELAY_SECRET must have at least 32/,
    ],
    [
      "AUTH_SECRET as the secret",
      { ...using, AUTH_WECHAT_RELAY_SECRET: SECRET },
      /^AUTH_WECHAT_RELAY_SECRET must not be another secret of the site, because .* openssl rand/,
    ],
    ["NextAuth's proxy", { ...live, AUTH_REDIRECT_PROXY_URL: "https://a.example" }, /Use AUTH_WECHAT_RELAY\.$/],
  ])("%s", (_name, source, message) => {
    expect(problems(source)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["a list with commas", "https://a.example,https://b.example", "must be origins, separated by spaces"],
    ["a host without a scheme", "*-team.vercel.app", "must be origins, separated by spaces"],
    ["a path", "https://a.example/b", "must be origins, separated by spaces"],
    ["any port", "http://localhost:*", "A port cannot be a *"],
    ["plain http", "http://a.example", "must have https:// in front of each host"],
    ["plain http by a *", "http://localhost.*", "must have https:// in front of each host"],
    ["every host", "https://*", "none in the last two"],
    ["every domain", "https://*.com", "none in the last two"],
    ["a part of a domain", "https://a.b*.com", "none in the last two"],
    ["two in one label", "https://*-a-*.example.com", "may have one * in each part"],
  ])("among the targets: %s", (_name, targets, message) => {
    const found = problems(passing(`https://good.example ${targets}`));
    expect(found).toContainEqual(expect.stringMatching(/^AUTH_WECHAT_RELAY_TARGETS /));
    expect(found.join()).toContain(message);
  });
});
