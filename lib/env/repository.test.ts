import { expect, test } from "vitest";
import { readEnv } from "./env";

const vercel = {
  VERCEL_GIT_PROVIDER: "github",
  VERCEL_GIT_REPO_OWNER: "Crane-2",
  VERCEL_GIT_REPO_SLUG: "weixin-login.v2_x",
};

test("the repository is the one that Vercel builds from", () => {
  expect(readEnv(vercel).repository).toBe("https://github.com/Crane-2/weixin-login.v2_x");
});

test.each([
  ["no owner", { VERCEL_GIT_REPO_OWNER: "" }],
  ["no name", { VERCEL_GIT_REPO_SLUG: "" }],
  ["no provider", { VERCEL_GIT_PROVIDER: "" }],
  ["another provider", { VERCEL_GIT_PROVIDER: "gitlab" }],
  ["an owner with a path", { VERCEL_GIT_REPO_OWNER: "group/crane" }],
  ["an owner that begins with a hyphen", { VERCEL_GIT_REPO_OWNER: "-crane" }],
  ["an owner that is too long", { VERCEL_GIT_REPO_OWNER: "c".repeat(40) }],
  ["an owner with a line break", { VERCEL_GIT_REPO_OWNER: "crane\ncrane" }],
  ["a name that is the parent folder", { VERCEL_GIT_REPO_SLUG: ".." }],
  ["a name that is the current folder", { VERCEL_GIT_REPO_SLUG: "." }],
  ["a name with a query", { VERCEL_GIT_REPO_SLUG: "weixin-login?x" }],
  ["a name that is too long", { VERCEL_GIT_REPO_SLUG: "w".repeat(101) }],
])("%s gives no repository and no error", (_name, change) => {
  expect(readEnv({ ...vercel, ...change }).repository).toBeUndefined();
});
