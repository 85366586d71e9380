import { expect, test, vi } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { sandboxTake } from "./limits";

test("a client has to wait after so many pages, and may still call the API", async () => {
  vi.stubEnv("NODE_ENV", "development");
  vi.stubEnv("TRUSTED_PROXIES", "1");
  vi.stubEnv("RATE_LIMIT_FACTOR", "0.01");
  const take = sandboxTake(new Headers({ "x-forwarded-for": "192.0.2.1" }), memoryStore());
  const waits: number[] = [];
  for (let times = 0; times < 7; times += 1) waits.push(await take("sandbox_page"));
  expect(waits.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(waits[6]).toBeGreaterThan(0);
  expect(await take("sandbox_api")).toBe(0);
});
