import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { site } from "@/site.config";

const vercel = { VERCEL_GIT_PROVIDER: "", VERCEL_GIT_REPO_OWNER: "crane", VERCEL_GIT_REPO_SLUG: "my-login" };

beforeEach(() => {
  for (const [name, value] of Object.entries(vercel)) vi.stubEnv(name, value);
});

// The environment is read once and cached.
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("a file's URL escapes the names of its folders", async () => {
  vi.stubEnv("VERCEL_GIT_PROVIDER", "github");
  const { sourceUrl } = await import("./repository");
  expect(sourceUrl("lib/auth/callback.ts")).toBe(`${sourceUrl()}/blob/main/lib/auth/callback.ts`);
  expect(sourceUrl("app/api/[...nextauth]/route.ts")).toBe(
    `${sourceUrl()}/blob/main/app/api/%5B...nextauth%5D/route.ts`,
  );
});

test("lines are linked the way GitHub links them", async () => {
  vi.stubEnv("VERCEL_GIT_PROVIDER", "github");
  const { sourceUrl } = await import("./repository");
  expect(sourceUrl("proxy.ts", { first: 10, last: 30 })).toBe(`${sourceUrl()}/blob/main/proxy.ts#L10-L30`);
});

test("a fork on Vercel links to itself, and any other site to the repository of its settings", async () => {
  const { sourceUrl } = await import("./repository");
  expect(sourceUrl()).toBe(site.repository);
  expect(sourceUrl("LICENSE")).toBe(site.repository && `${site.repository}/blob/main/LICENSE`);
  vi.resetModules();
  vi.stubEnv("VERCEL_GIT_PROVIDER", "github");
  const fork = await import("./repository");
  expect(fork.sourceUrl()).toBe("https://github.com/crane/my-login");
  expect(fork.sourceUrl("LICENSE")).toBe("https://github.com/crane/my-login/blob/main/LICENSE");
});
