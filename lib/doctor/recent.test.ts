import { http } from "msw";
import { expect, test, vi } from "vitest";
import { live } from "@/lib/env/testing/live";
import { network } from "@/lib/test-network";
import { API_ORIGIN } from "@/lib/wechat";
import { recentDiagnosis } from "./recent";
import { errcode, foundIn } from "./testing/report";

test("a page that is loaded again and again asks WeChat once in ten seconds, and again for other settings", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
  let exchanges = 0;
  network.use(
    http.get(`${API_ORIGIN}/sns/oauth2/access_token`, () => {
      exchanges++;
      return errcode(40029)();
    }),
    http.all("*", errcode(0)),
  );
  await Promise.all([recentDiagnosis({ ...live }), recentDiagnosis({ ...live })]);
  vi.setSystemTime(Date.now() + 9_000);
  expect(foundIn(await recentDiagnosis({ ...live }))).toEqual([]);
  expect(exchanges).toBe(1);

  vi.setSystemTime(Date.now() + 1_000);
  await recentDiagnosis({ ...live });
  expect(exchanges).toBe(2);

  const repaired = { ...live, AUTH_WECHAT_APP_ID: "wx00000000000000ff" };
  expect((await recentDiagnosis(repaired)).appIds).toMatchObject([{ appId: repaired.AUTH_WECHAT_APP_ID }]);
  expect(exchanges).toBe(3);
});
