import { describe, expect, test, vi } from "vitest";
import { serve } from "../app.tsx";
import type { Sandbox } from "../sandbox.ts";
import { memoryStore } from "../store/memory.ts";
import { StoreError } from "../store/store.ts";
import { ORIGIN, poll, post, testSandbox, ticketFor } from "../test-sandbox.ts";
import { longPoll } from "./long-poll.ts";
import { scan } from "./ticket.ts";

const script = (errcode: number, code = "") => `window.wx_errcode=${errcode};window.wx_code='${code}';`;

const tell = (sandbox: Sandbox, uuid: string, decision: string) =>
  post(sandbox, new URLSearchParams({ uuid, person: "lin", decision }));

async function waiting() {
  const sandbox = testSandbox();
  return { sandbox, uuid: await ticketFor(sandbox) };
}

describe("the page gets", () => {
  test("408 while nobody has scanned", async () => {
    const { sandbox, uuid } = await waiting();
    expect(await poll(sandbox, uuid)).toBe(script(408));
    expect(await poll(sandbox, uuid, { last: "408" })).toBe(script(408));
  });

  test("404 after a scan, and then 408 until something changes", async () => {
    const { sandbox, uuid } = await waiting();
    await scan(sandbox, uuid);
    expect(await poll(sandbox, uuid)).toBe(script(404));
    expect(await poll(sandbox, uuid, { last: "404" })).toBe(script(408));
  });

  test("403 after a refusal, and 404 when the code is scanned again", async () => {
    const { sandbox, uuid } = await waiting();
    await scan(sandbox, uuid);
    await tell(sandbox, uuid, "refuse");
    expect(await poll(sandbox, uuid, { last: "404" })).toBe(script(403));
    expect(await poll(sandbox, uuid, { last: "403" })).toBe(script(408));
    await scan(sandbox, uuid);
    expect(await poll(sandbox, uuid, { last: "403" })).toBe(script(404));
  });

  test("405 with the code after the login is allowed, on every poll", async () => {
    const { sandbox, uuid } = await waiting();
    await tell(sandbox, uuid, "allow");
    const heard = await poll(sandbox, uuid, { last: "404" });
    expect(heard).toMatch(/^window\.wx_errcode=405;window\.wx_code='[A-Za-z0-9_-]{32,127}';$/);
    expect(await poll(sandbox, uuid)).toBe(heard);
    expect(await poll(sandbox, uuid, { last: "405" })).toBe(heard);
  });

  test.each([
    ["refuse_state", ""],
    ["refuse_authdeny", "authdeny"],
  ])("405 after %s, with the code %j", async (decision, code) => {
    const { sandbox, uuid } = await waiting();
    await tell(sandbox, uuid, decision);
    expect(await poll(sandbox, uuid)).toBe(script(405, code));
  });

  test("402 after five minutes", async () => {
    const { sandbox, uuid } = await waiting();
    sandbox.pass(299);
    expect(await poll(sandbox, uuid)).toBe(script(408));
    sandbox.pass(1);
    expect(await poll(sandbox, uuid)).toBe(script(402));
    expect(await poll(sandbox, uuid, { last: "402" })).toBe(script(402));
  });

  test("402 when the person lets it expire", async () => {
    const { sandbox, uuid } = await waiting();
    await tell(sandbox, uuid, "expire");
    expect(await poll(sandbox, uuid, { last: "404" })).toBe(script(402));
  });

  test.each(["", "AAAAAAAAAAAAAAAA", "constructor", "'+alert(1)+'", "A".repeat(5000)])(
    "402 for the unknown uuid %j",
    async (uuid) => {
      expect(await poll(testSandbox(), uuid)).toBe(script(402));
    },
  );

  test("500 if the store does not answer, and the server's log says why", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { sandbox, uuid } = await waiting();
    const away = async () => Promise.reject(new StoreError());
    expect(await poll({ ...sandbox, store: { ...sandbox.store, get: away } }, uuid)).toBe(script(500));
    expect(written.mock.calls.flat()).toEqual(["The sandbox's store did not answer. Is its Redis there?\n"]);
  });

  test("nothing after a defect, which is not a store failure", async () => {
    const { sandbox, uuid } = await waiting();
    const get = async () => Promise.reject(new TypeError("a defect"));
    await expect(poll({ ...sandbox, store: { ...sandbox.store, get } }, uuid)).rejects.toThrow(TypeError);
  });
});

describe("a poll", () => {
  test("is a script that is never cached", async () => {
    const response = await longPoll(testSandbox(), new Request(`${ORIGIN}/?uuid=x`), 0);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/javascript");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is held until something happens", async () => {
    const { sandbox, uuid } = await waiting();
    let looked = () => {};
    const firstLook = new Promise<void>((resolve) => {
      looked = resolve;
    });
    const get = vi.fn<Sandbox["store"]["get"]>((kind, name) => {
      if (kind === "ticket") looked();
      return sandbox.store.get(kind, name);
    });
    const heard = poll({ ...sandbox, store: { ...sandbox.store, get } }, uuid, { holdMs: 20_000 });
    await firstLook;
    await scan(sandbox, uuid);
    expect(await heard).toBe(script(404));
    // The first look finds nothing, and the second finds the scan.
    expect(get.mock.calls.filter(([kind]) => kind === "ticket")).toHaveLength(2);
  });

  test("is answered at once while two hundred others are held, and is held again after they end", async () => {
    const { sandbox, uuid } = await waiting();
    const others = Array.from({ length: 200 }, () => poll(sandbox, uuid, { holdMs: 20_000 }));
    expect(await poll(sandbox, uuid, { holdMs: 20_000 })).toBe(script(408));
    await scan(sandbox, uuid);
    expect(new Set(await Promise.all(others))).toEqual(new Set([script(404)]));
    const next = poll(sandbox, uuid, { last: "404", holdMs: 20_000 });
    await tell(sandbox, uuid, "refuse");
    expect(await next).toBe(script(403));
  });

  test("ends when the server is told to stop, and no other is held from then on", async () => {
    // A process is told once, so this test has a copy of the module for itself.
    vi.resetModules();
    const { poll } = await import("../test-sandbox.ts");
    const ends = vi.fn();
    // Without a listener, the signal ends the process at once.
    process.on("SIGTERM", ends);
    try {
      const { sandbox, uuid } = await waiting();
      const before = process.listeners("SIGTERM");
      const held = poll(sandbox, uuid, { holdMs: Number.POSITIVE_INFINITY });
      const [added] = process.listeners("SIGTERM").filter((listener) => !before.includes(listener));
      added?.("SIGTERM");
      expect(await held).toBe(script(408));
      expect(await poll(sandbox, uuid, { holdMs: Number.POSITIVE_INFINITY })).toBe(script(408));
      expect(process.listeners("SIGTERM")).toEqual(before);
    } finally {
      process.off("SIGTERM", ends);
    }
  });

  test("is answered at once where only its headers are asked for", async () => {
    const { sandbox, uuid } = await waiting();
    const poll = `${ORIGIN}${sandbox.path}/connect/l/qrconnect?uuid=${uuid}`;
    let looks = 0;
    const get: Sandbox["store"]["get"] = async (kind, name) => {
      if (kind === "ticket") looks += 1;
      return sandbox.store.get(kind, name);
    };
    const asked = { ...sandbox, store: { ...sandbox.store, get } };
    const response = await serve(asked, new Request(poll, { method: "HEAD" }));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/javascript"]);
    // A poll that is held looks again and again.
    expect(looks).toBe(1);
  });

  test("ends when its time is over", async () => {
    const { sandbox, uuid } = await waiting();
    expect(await poll(sandbox, uuid, { holdMs: 1 })).toBe(script(408));
  });

  test("is held for twenty-five seconds, as WeChat's is", async () => {
    const { sandbox, uuid } = await waiting();
    // Only a look moves the clock, because the rest of the process may read it at any time.
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const lookTimes = [24_999, 25_000];
    let looks = 0;
    const get: Sandbox["store"]["get"] = async (kind, name) => {
      if (kind === "ticket") {
        now = lookTimes[looks] ?? Number.POSITIVE_INFINITY;
        looks += 1;
      }
      return sandbox.store.get(kind, name);
    };
    const response = await longPoll(
      { ...sandbox, store: { ...sandbox.store, get } },
      new Request(`${ORIGIN}/?uuid=${uuid}`),
    );
    expect(await response.text()).toBe(script(408));
    // The time is not over at the first look, but at the second.
    expect(looks).toBe(2);
  });

  test("ends once the client has gone, and stops looking", async () => {
    const gone = new AbortController();
    const store = memoryStore();
    let looks = 0;
    const get: Sandbox["store"]["get"] = async (kind, name) => {
      if (kind === "ticket") looks += 1;
      gone.abort();
      return store.get(kind, name);
    };
    const sandbox = testSandbox({ store });
    const uuid = await ticketFor(sandbox);
    const request = new Request(`${ORIGIN}/?uuid=${uuid}`, { signal: gone.signal });
    const response = await longPoll({ ...sandbox, store: { ...store, get } }, request);
    expect(await response.text()).toBe(script(408));
    expect(looks).toBe(1);
  });
});
