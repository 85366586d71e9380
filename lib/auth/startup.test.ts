import { expect, test, vi } from "vitest";
import { live, mpApp } from "@/lib/env/testing/live";
import { refuseDatabaseSessions } from "./startup";

/** What a process prints when it starts with these variables. */
async function printed(variables: Record<string, string>): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // The environment is read once.
  vi.resetModules();
  (await import("./startup")).logSetup();
  const text = write.mock.calls.map(([written]) => String(written)).join("");
  write.mockRestore();
  return text;
}

test("a server says in one line how it signs visitors in, and no secret", async () => {
  const origin = "https://shop-git-a1b2c3d4-team.preview.example.com";
  const line = await printed({ ...live, AUTH_URL: origin, REDIS_URL: "redis://:pass-word@redis.example.com:6379" });
  expect(line).toMatch(/^Sign-in: mode wechat, origin https:\S+, providers wechat\b.*, store redis\.\n$/);
  expect(line).toContain(` ${origin},`);
  expect(line).not.toContain("wechat-mp");
  for (const secret of [live.AUTH_SECRET, live.AUTH_WECHAT_APP_SECRET, "pass-word"]) expect(line).not.toContain(secret);
});

test("a server where nobody can sign in says so, too", async () => {
  expect(await printed({ NODE_ENV: "production" })).toMatch(
    /^Sign-in: mode unconfigured, .*, store memory\.\nNobody can sign in yet\. .*\n$/,
  );
});

test("a development server takes the origin of each request", async () => {
  expect(await printed({ NODE_ENV: "development" })).toMatch(/^Sign-in: mode \w+, origin of each request, /);
});

test("an official account is a provider of its own", async () => {
  const line = await printed({ ...live, ...mpApp, AUTH_WECHAT_APP_ID: "", AUTH_WECHAT_APP_SECRET: "" });
  expect(line).toMatch(/providers wechat-mp\b/);
});

test("a site with both applications hears what makes a person one user", async () => {
  expect(await printed({ ...live, ...mpApp })).toMatch(/providers wechat, wechat-mp\b.*\.\nBind both .*\.\n$/);
  expect(await printed(live)).not.toContain("Bind");
});

test("a configuration that wants sessions in a database ends the process with a sentence, and no other does", () => {
  const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  refuseDatabaseSessions("jwt");
  refuseDatabaseSessions();
  expect([exit.mock.calls, said.mock.calls]).toEqual([[], []]);
  expect(() => refuseDatabaseSessions("database")).toThrow("exit 1");
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/lib\/auth\/config\.ts.*not supported/));
});
