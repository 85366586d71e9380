import { getEventListeners } from "node:events";
import { HttpResponse, http } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { network } from "@/lib/test-network";
import { follow, type News } from "./follow.mjs";

const POLL = "http://localhost:3000/wechat-sandbox/connect/l/qrconnect?uuid=UUID";

/**
 * Follows a QR code while the server gives these answers. Returns what the page shows, in order, the `last` of each
 * poll, the milliseconds between two polls, and the number of abort listeners at each poll.
 */
async function followed(...answers: readonly (readonly [errcode: number, code?: string] | "unreachable")[]) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }).setTimerTickMode(
    "nextTimerAsync",
  );
  const asked: (string | null)[] = [];
  const times: number[] = [];
  const listeners: number[] = [];
  const leaving = new AbortController();
  network.use(
    http.get("http://localhost:3000/wechat-sandbox/connect/l/qrconnect", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("last"));
      times.push(Date.now());
      listeners.push(getEventListeners(leaving.signal, "abort").length);
      const answer = answers[asked.length - 1];
      if (!answer) leaving.abort();
      if (!answer || answer === "unreachable") return HttpResponse.error();
      const [errcode, code = ""] = answer;
      return HttpResponse.text(`window.wx_errcode=${errcode};window.wx_code='${code}';`);
    }),
  );
  const news: News[] = [];
  for await (const item of follow(POLL, leaving.signal)) news.push(item);
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return { shown: news.map(({ progress }) => progress), code: news.at(-1)?.code, asked, pauses, listeners };
}

afterEach(() => vi.useRealTimers());

test("scanned, then allowed: the second poll sends what is known, and the code comes last", async () => {
  expect(await followed([404], [405, "CODE-_1"])).toMatchObject({
    pauses: [0],
    shown: ["scanned", "allowed"],
    code: "CODE-_1",
    asked: [null, "404"],
  });
});

test("a refusal is not the end: the same QR code can be scanned again", async () => {
  expect(await followed([404], [403], [404], [405, "CODE"])).toMatchObject({
    shown: ["scanned", "cancelled", "scanned", "allowed"],
    asked: [null, "404", "403", "404"],
  });
});

test("408 does not change what is known", async () => {
  expect(await followed([408], [404], [408], [402])).toMatchObject({
    shown: ["scanned", "expired"],
    asked: [null, null, "404", "404"],
  });
});

test.each(["", "authdeny"])(
  "an end with the code %j is a refusal, and the browser returns to the site with it",
  async (code) => {
    expect(await followed([404], [405, code])).toMatchObject({ shown: ["scanned", "refused"], code });
  },
);

test("a server error ends it", async () => {
  expect(await followed([500], [405])).toMatchObject({ shown: ["failed"], asked: [null] });
});

test("a server that cannot be reached, or gives an unknown answer, is polled again", async () => {
  expect(await followed([404], "unreachable", [999], [408], [405, "CODE"])).toMatchObject({
    shown: ["scanned", "offline", "scanned", "allowed"],
    asked: [null, "404", "404", "404", "404"],
  });
});

test("pauses grow from two seconds to sixteen, and a server that holds no poll is polled every two", async () => {
  const down = Array.from({ length: 5 }, () => "unreachable" as const);
  const { pauses } = await followed(...down, [408], [408], [408]);
  expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 16_000, 0, 2_000, 2_000]);
});

test("it ends when the page goes away", async () => {
  expect(await followed()).toMatchObject({ shown: [], asked: [null] });
});

test("it ends during a pause, too, when the page goes away", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  network.use(http.get("http://localhost:3000/wechat-sandbox/connect/l/qrconnect", () => HttpResponse.error()));
  const leaving = new AbortController();
  const news = follow(POLL, leaving.signal);
  expect(await news.next()).toMatchObject({ value: { progress: "offline" } });
  const end = news.next();
  expect(vi.getTimerCount()).toBe(1);
  leaving.abort();
  expect(vi.getTimerCount()).toBe(0);
  expect(await end).toMatchObject({ done: true });
});

test("pauses leave no listener behind, however many there are", async () => {
  const { listeners } = await followed(...Array.from({ length: 5 }, () => "unreachable" as const), [408], [408]);
  expect(listeners).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("a lost poll is given up after forty seconds, fifteen more than the server holds one", async () => {
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(patience.signal);
  network.use(
    http.get("http://localhost:3000/wechat-sandbox/connect/l/qrconnect", () => {
      patience.abort();
      return new Promise<never>(() => {});
    }),
  );
  const news = follow(POLL, new AbortController().signal);
  expect(await news.next()).toMatchObject({ value: { progress: "offline" } });
  expect(timeout.mock.calls).toEqual([[40_000]]);
  await news.return(undefined);
});
