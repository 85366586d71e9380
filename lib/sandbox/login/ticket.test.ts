import { describe, expect, test, vi } from "vitest";
import { exchangeCode } from "@/lib/wechat";
import { PAGES } from "../pages.ts";
import type { Sandbox } from "../sandbox.ts";
import { serviceOf } from "../service.ts";
import { StoreError } from "../store/store.ts";
import { failingOnce } from "../test-failing.ts";
import { noted, PATH, poll, post, testSandbox, ticketFor } from "../test-sandbox.ts";
import { scan, ticketOf } from "./ticket.ts";

async function scanned(sandbox = testSandbox()) {
  const uuid = await ticketFor(sandbox);
  await scan(sandbox, uuid);
  return { sandbox, uuid };
}

/** A sandbox for a slow phone. By the time that the phone goes on, the ticket that it has read is out of date. */
function behind({ store, ...rest }: Sandbox) {
  let hasRead = () => {};
  const reads = new Promise<void>((resolve) => {
    hasRead = resolve;
  });
  let goOn = () => {};
  const goesOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow: Sandbox["store"] = {
    ...store,
    get: async (kind, name) => {
      const text = await store.get(kind, name);
      if (kind === "ticket") {
        hasRead();
        await goesOn;
      }
      return text;
    },
  };
  return { sandbox: { ...rest, store: slow }, reads, goOn };
}

/** Where the phone is sent after its decision. */
async function decided(sandbox: Sandbox, uuid: string, decision: string, more: Record<string, string> = {}) {
  const response = await post(sandbox, new URLSearchParams({ uuid, person: "lin", decision, ...more }));
  expect(response.status).toBe(303);
  return response.headers.get("location");
}

test("a ticket names the site that the person signs in to, and waits", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  expect(uuid).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(await ticketOf(sandbox, uuid)).toEqual({
    host: "localhost:3000",
    appId: "wx73616e64626f7800",
    madeAt: Date.UTC(2026, 0, 1) / 1000,
    status: "waiting",
  });
  expect(await ticketFor(sandbox)).not.toBe(uuid);
});

test.each([null, "", "short", "A".repeat(17), "AAAAAAAAAAAAAAA=", "__proto__"])(
  "there is no ticket %j",
  async (uuid) => {
    expect(await ticketOf(testSandbox(), uuid)).toBeUndefined();
    expect(await scan(testSandbox(), uuid)).toBeUndefined();
  },
);

describe("the phone's decision", () => {
  test.each([
    ["allow", "allowed"],
    ["refuse", "refused"],
    ["refuse_state", "sent_back"],
    ["refuse_authdeny", "sent_back"],
    ["expire", "expired"],
  ])("%s ends on a page that says so, in the same language", async (decision, outcome) => {
    const { sandbox, uuid } = await scanned();
    expect(await decided(sandbox, uuid, decision, { lang: "en" })).toBe(
      `${PATH}${PAGES.confirm}?outcome=${outcome}&lang=en`,
    );
  });

  test("gives the computer a code that works, for the person in the form", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "allow", { person: "zhou", nickname: "改过" });
    const [, code = ""] = /wx_code='(.+)'/.exec(await poll(sandbox, uuid)) ?? [];
    const tokens = await exchangeCode(serviceOf(sandbox).app, code);
    expect(tokens).toMatchObject({ openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD", scope: ["snsapi_login"] });
  });

  test("stands after 允许: a second phone is too late", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "allow");
    const heard = await poll(sandbox, uuid);
    expect(await scan(sandbox, uuid)).toBeUndefined();
    for (const decision of ["allow", "refuse", "refuse_state", "expire"]) {
      expect(await decided(sandbox, uuid, decision, { person: "zhou" })).toBe(
        `${PATH}${PAGES.confirm}?outcome=expired`,
      );
    }
    expect(await poll(sandbox, uuid)).toBe(heard);
  });

  test("is the first one if two phones press 允许 at the same time", async () => {
    const { sandbox, uuid } = await scanned();
    const told = await Promise.all(["lin", "zhou"].map((person) => decided(sandbox, uuid, "allow", { person })));
    expect(told.sort()).toEqual([`${PATH}${PAGES.confirm}?outcome=allowed`, `${PATH}${PAGES.confirm}?outcome=expired`]);
  });

  // The other phone reads the ticket before the first one decides, and writes after it.
  test.each(["refuse", "expire", "refuse_state", "allow"])("is not undone by another phone's %s", async (late) => {
    const { sandbox, uuid } = await scanned();
    const other = behind(sandbox);
    const told = decided(other.sandbox, uuid, late);
    await other.reads;
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PATH}${PAGES.confirm}?outcome=allowed`);
    const heard = await poll(sandbox, uuid);
    expect(heard).toContain("wx_errcode=405;");
    other.goOn();
    await told;
    expect(await poll(sandbox, uuid)).toBe(heard);
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "allowed" });
  });

  test.each(["allow", "expire"])("of %s is not undone by a late scan", async (decision) => {
    const sandbox = testSandbox();
    const uuid = await ticketFor(sandbox);
    const other = behind(sandbox);
    const late = scan(other.sandbox, uuid);
    await other.reads;
    await decided(sandbox, uuid, decision);
    const heard = await poll(sandbox, uuid);
    other.goOn();
    await late;
    expect(await poll(sandbox, uuid)).toBe(heard);
  });

  test.each([1, 2, 3, 4, 5])("succeeds with another tap if the store failed at operation %i", async (nth) => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { sandbox, uuid } = await scanned();
    const failing = { ...sandbox, store: failingOnce(sandbox.store, nth) };
    const tap = () => decided(failing, uuid, "allow", { nickname: "改过" });
    expect([await tap(), await tap(), await tap()].at(-1)).toBe(`${PATH}${PAGES.confirm}?outcome=allowed`);
    expect(await poll(sandbox, uuid)).toContain("wx_errcode=405;");
  });

  describe("that the store has recorded, but whose answer is lost,", () => {
    async function lost(decision: string, more: Record<string, string> = {}) {
      vi.spyOn(process.stderr, "write").mockReturnValue(true);
      const { sandbox, uuid } = await scanned();
      const claim: Sandbox["store"]["claim"] = async (...asked) => {
        await sandbox.store.claim(...asked);
        throw new StoreError();
      };
      const told = await decided({ ...sandbox, store: { ...sandbox.store, claim } }, uuid, decision, more);
      expect(told).toBe(`${PATH}${PAGES.confirm}?outcome=unavailable`);
      return { sandbox, uuid };
    }

    test.each([
      ["allow", "allowed"],
      ["refuse_state", "sent_back"],
      ["refuse_authdeny", "sent_back"],
    ])("has the same result when %s is tapped again", async (decision, outcome) => {
      const choice = { nickname: "改过", scenario: "userinfo.busy" };
      const { sandbox, uuid } = await lost(decision, choice);
      const heard = await poll(sandbox, uuid);
      expect(await decided(sandbox, uuid, decision, choice)).toBe(`${PATH}${PAGES.confirm}?outcome=${outcome}`);
      expect(await poll(sandbox, uuid)).toBe(heard);
    });

    test.each([
      { person: "zhou" },
      { nickname: "另一个" },
      { scenario: "userinfo.busy" },
      { decision: "refuse_state" },
    ])("is not replaced by another one: %j", async (other) => {
      const { sandbox, uuid } = await lost("allow", { nickname: "改过" });
      const told = await decided(sandbox, uuid, "allow", { nickname: "改过", ...other });
      expect(told).toBe(`${PATH}${PAGES.confirm}?outcome=expired`);
    });
  });

  test("stands for as long as the QR code lives", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "allow");
    const heard = await poll(sandbox, uuid);
    sandbox.pass(299);
    expect(await poll(sandbox, uuid)).toBe(heard);
    expect(heard).toContain("wx_errcode=405;");
  });

  test("is noted with its effect: a tap that came too late allowed nothing", async () => {
    const { sandbox, uuid } = await scanned();
    const people = ["lin", "zhou"];
    await Promise.all(people.map((person) => decided(sandbox, uuid, "allow", { person })));
    await decided(sandbox, uuid, "refuse");
    const replies = (await noted(sandbox)).filter(({ path }) => path === "/connect/confirm_reply");
    expect(replies.map(({ why }) => why.kind).sort()).toEqual(["allowed", "foreign", "foreign"]);
  });

  test("may follow a refusal, after another scan", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "refuse");
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "cancelled" });
    expect(await scan(sandbox, uuid)).toMatchObject({ status: "scanned" });
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PATH}${PAGES.confirm}?outcome=allowed`);
  });

  test("comes too late after five minutes, which a scan does not extend", async () => {
    const sandbox = testSandbox();
    const uuid = await ticketFor(sandbox);
    sandbox.pass(299);
    expect(await scan(sandbox, uuid)).toBeDefined();
    sandbox.pass(1);
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PATH}${PAGES.confirm}?outcome=expired`);
    expect(await scan(sandbox, uuid)).toBeUndefined();
    expect(await sandbox.store.get("ticket", uuid)).toBeUndefined();
  });

  test.each(["", "AAAAAAAAAAAAAAAA", "../../etc"])("comes too late for the unknown ticket %j", async (uuid) => {
    expect(await decided(testSandbox(), uuid, "allow")).toBe(`${PATH}${PAGES.confirm}?outcome=expired`);
  });

  test.each([{ person: "nobody" }, { decision: "perhaps" }])("is refused with %j", async (changes) => {
    const { sandbox, uuid } = await scanned();
    const form = new URLSearchParams({ uuid, person: "lin", decision: "allow", ...changes });
    expect((await post(sandbox, form)).status).toBe(400);
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "scanned" });
  });

  test("has to come from this site", async () => {
    const { sandbox, uuid } = await scanned();
    const form = new URLSearchParams({ uuid, person: "lin", decision: "allow" });
    expect((await post(sandbox, form, { origin: "https://evil.example" })).status).toBe(403);
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "scanned" });
  });
});
