import { beforeEach, expect, test, vi } from "vitest";
import { MOST_OF_A_KIND } from "@/lib/store/store";
import { rememberedWait, rememberWait } from "./waits";

const KIND = "GET /a";
const from = (address: string) => new Headers({ "x-forwarded-for": `192.0.2.99, ${address}` });

beforeEach(() => {
  globalThis.clientWaits = undefined;
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubEnv("TRUSTED_PROXIES", "1");
});

test("a client waits with what it was told to wait with, and no other client does", () => {
  expect(rememberedWait(from("192.0.2.1"), KIND)).toBe(0);
  rememberWait(from("192.0.2.1"), KIND, 300);
  expect(rememberedWait(from("::ffff:192.0.2.1"), KIND)).toBe(300);
  expect(rememberedWait(from("192.0.2.1"), "GET /b")).toBe(0);
  expect(rememberedWait(from("192.0.2.2"), KIND)).toBe(0);
  expect(rememberedWait(new Headers({ "x-forwarded-for": "192.0.2.1, 192.0.2.2" }), KIND)).toBe(0);
});

test("a wait gets shorter, and its last second, in which it may be over, is left to the limit", () => {
  rememberWait(from("192.0.2.1"), KIND, 10);
  vi.setSystemTime(Date.now() + 4_500);
  expect(rememberedWait(from("192.0.2.1"), KIND)).toBe(6);
  vi.setSystemTime(Date.now() + 4_499);
  expect(rememberedWait(from("192.0.2.1"), KIND)).toBe(2);
  vi.setSystemTime(Date.now() + 1);
  expect(rememberedWait(from("192.0.2.1"), KIND)).toBe(0);
  rememberWait(from("192.0.2.1"), KIND, 1);
  expect(rememberedWait(from("192.0.2.1"), KIND)).toBe(0);
});

test("clients whose address cannot be known are not remembered", () => {
  for (const unknown of [new Headers(), from("unknown")]) {
    rememberWait(unknown, KIND, 300);
    expect(rememberedWait(unknown, KIND)).toBe(0);
  }
});

test("every copy of the file, as Next builds several, remembers the same", async () => {
  rememberWait(from("192.0.2.1"), KIND, 300);
  vi.resetModules();
  const other = await import("./waits");
  expect(other.rememberedWait).not.toBe(rememberedWait);
  expect(other.rememberedWait(from("192.0.2.1"), KIND)).toBe(300);
});

test("a flood from many addresses pushes out the oldest waits", () => {
  for (let n = 0; n <= MOST_OF_A_KIND; n += 1) rememberWait(from(`10.0.${n >> 8}.${n & 255}`), KIND, 300);
  expect(globalThis.clientWaits?.size).toBe(MOST_OF_A_KIND);
  expect(rememberedWait(from("10.0.0.0"), KIND)).toBe(0);
  expect(rememberedWait(from("10.0.0.1"), KIND)).toBe(300);
});

test("nothing asks for TRUSTED_PROXIES, which the limit itself has done", async () => {
  vi.stubEnv("TRUSTED_PROXIES", "");
  vi.resetModules();
  const fresh = await import("./waits");
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  fresh.rememberWait(from("192.0.2.1"), KIND, 300);
  expect(fresh.rememberedWait(from("192.0.2.1"), KIND)).toBe(0);
  expect(written).not.toHaveBeenCalled();
});
