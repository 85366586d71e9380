import { afterEach, beforeEach, expect, test, vi } from "vitest";

const vercel = { VERCEL_GIT_PROVIDER: "", VERCEL_GIT_REPO_OWNER: "crane", VERCEL_GIT_REPO_SLUG: "my-login" };

beforeEach(() => {
  for (const [name, value] of Object.entries(vercel)) vi.stubEnv(name, value);
});

// The environment is read once and cached.
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** `sourceUrl` of a site whose settings name this repository. */
async function urlsOf(repository: string | undefined) {
  const { site } = await import("@/site.config");
  Object.assign(site, { repository });
  return (await import("./repository")).sourceUrl;
}

const STARTER = "https://github.com/crane/starter";

test("a file's URL escapes the names of its folders", async () => {
  const sourceUrl = await urlsOf(STARTER);
  expect(sourceUrl("lib/auth/callback.ts")).toBe(`${STARTER}/blob/main/lib/auth/callback.ts`);
  expect(sourceUrl("app/api/[...nextauth]/route.ts")).toBe(`${STARTER}/blob/main/app/api/%5B...nextauth%5D/route.ts`);
});

test("lines are linked the way GitHub links them", async () => {
  const sourceUrl = await urlsOf(STARTER);
  expect(sourceUrl("proxy.ts", { first: 10, last: 30 })).toBe(`${STARTER}/blob/main/proxy.ts#L10-L30`);
});

test("a fork on Vercel links to itself, and any other site to the repository of its settings", async () => {
  expect((await urlsOf(STARTER))()).toBe(STARTER);
  vi.resetModules();
  vi.stubEnv("VERCEL_GIT_PROVIDER", "github");
  const sourceUrl = await urlsOf(STARTER);
  expect(sourceUrl()).toBe("https://github.com/crane/my-login");
  expect(sourceUrl("LICENSE")).toBe("https://github.com/crane/my-login/blob/main/LICENSE");
});

test("a site whose settings name no repository links to none, also on Vercel", async () => {
  vi.stubEnv("VERCEL_GIT_PROVIDER", "github");
  const sourceUrl = await urlsOf(undefined);
  expect([sourceUrl(), sourceUrl("LICENSE")]).toEqual([undefined, undefined]);
});
