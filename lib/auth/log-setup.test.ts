import { expect, test, vi } from "vitest";
import { live } from "@/lib/env/testing/live";

/** What a process logs when it starts with these variables. */
async function logged(variables: Record<string, string>): Promise<[level: string, line: string][]> {
  const printed: [string, string][] = [];
  for (const level of ["info", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void printed.push([level, String(line)]));
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // The environment is read once.
  vi.resetModules();
  (await import("./log-setup")).logSetup();
  return printed;
}

test("a server says in one line how it signs visitors in, and no secret", async () => {
  const origin = "https://shop-git-a1b2c3d4-team.preview.example.com";
  const lines = await logged({ ...live, AUTH_URL: origin, REDIS_URL: "redis://:pass-word@redis.example.com:6379" });
  expect(lines).toEqual([["info", expect.any(String)]]);
  const [[, line] = ["", ""]] = lines;
  expect(JSON.parse(line)).toMatchObject({
    event: "started",
    mode: "wechat",
    origin,
    providers: expect.stringMatching(/^wechat\b/),
    store: "redis",
    msg: expect.stringMatching(`^Sign-in: mode wechat, origin ${origin}, providers wechat.*, store redis\\.$`),
  });
  for (const secret of [live.AUTH_SECRET, live.AUTH_WECHAT_APP_SECRET, "pass-word"]) expect(line).not.toContain(secret);
});

test("a server where nobody can sign in warns of it", async () => {
  const [[level, line] = ["", ""]] = await logged({ NODE_ENV: "production" });
  expect(level).toBe("warn");
  expect(JSON.parse(line)).toMatchObject({ mode: "unconfigured", store: "memory" });
});

test("the development server says the same in a sentence", async () => {
  const lines = await logged({ NODE_ENV: "development" });
  expect(lines).toEqual([["info", expect.stringMatching(/^Sign-in: mode \w+, origin of each request, /)]]);
});
