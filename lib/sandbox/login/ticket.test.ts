import { describe, expect, test } from "vitest";
import { exchangeCode } from "@/lib/wechat";
import { PAGES } from "../pages";
import type { Sandbox } from "../sandbox";
import { serviceOf } from "../service";
import { noted, poll, post, testSandbox, ticketFor } from "../test-sandbox";
import { scan, ticketOf } from "./ticket";

async function scanned(sandbox = testSandbox()) {
  const uuid = await ticketFor(sandbox);
  await scan(sandbox, uuid);
  return { sandbox, uuid };
}

/** The sandbox as a slow phone meets it: what it has read is old when it goes on. */
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

/** What the phone is told after its decision. */
async function decided(sandbox: Sandbox, uuid: string, decision: string, more: Record<string, string> = {}) {
  const response = await post(sandbox, new URLSearchParams({ uuid, person: "lin", decision, ...more }));
  expect(response.status).toBe(303);
  return response.headers.get("location");
}

test("a ticket says whom the person signs in to, and waits", async () => {
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
  "%j is nobody's ticket",
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
    expect(await decided(sandbox, uuid, decision, { lang: "en" })).toBe(`${PAGES.confirm}?outcome=${outcome}&lang=en`);
  });

  test("gives the computer a code that works, for the person and the scenario of the form", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "allow", { person: "zhou", nickname: "改过" });
    const [, code = ""] = /wx_code='(.+)'/.exec(await poll(sandbox, uuid)) ?? [];
    const tokens = await exchangeCode(serviceOf(sandbox).app, code);
    expect(tokens).toMatchObject({ openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD", scope: ["snsapi_login"] });
  });

  test("stands once somebody has allowed: a second phone is too late", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "allow");
    const heard = await poll(sandbox, uuid);
    expect(await scan(sandbox, uuid)).toBeUndefined();
    for (const decision of ["allow", "refuse", "refuse_state", "expire"]) {
      expect(await decided(sandbox, uuid, decision)).toBe(`${PAGES.confirm}?outcome=expired`);
    }
    expect(await poll(sandbox, uuid)).toBe(heard);
  });

  test("is the first of two phones' that press 允许 at once", async () => {
    const { sandbox, uuid } = await scanned();
    const told = await Promise.all(["lin", "zhou"].map((person) => decided(sandbox, uuid, "allow", { person })));
    expect(told.sort()).toEqual([`${PAGES.confirm}?outcome=allowed`, `${PAGES.confirm}?outcome=expired`]);
  });

  // The other phone has read the ticket before the first decides, and writes after it.
  test.each(["refuse", "expire", "refuse_state", "allow"])("is not undone by another phone's %s", async (late) => {
    const { sandbox, uuid } = await scanned();
    const other = behind(sandbox);
    const told = decided(other.sandbox, uuid, late);
    await other.reads;
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PAGES.confirm}?outcome=allowed`);
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

  test("is noted for what became of it: a tap that came too late has allowed nothing", async () => {
    const { sandbox, uuid } = await scanned();
    await Promise.all([decided(sandbox, uuid, "allow"), decided(sandbox, uuid, "allow")]);
    await decided(sandbox, uuid, "refuse");
    const replies = (await noted(sandbox)).filter(({ path }) => path === "/connect/confirm_reply");
    expect(replies.map(({ why }) => why.kind).sort()).toEqual(["allowed", "foreign", "foreign"]);
  });

  test("may follow a refusal, after another scan", async () => {
    const { sandbox, uuid } = await scanned();
    await decided(sandbox, uuid, "refuse");
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "cancelled" });
    expect(await scan(sandbox, uuid)).toMatchObject({ status: "scanned" });
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PAGES.confirm}?outcome=allowed`);
  });

  test("comes too late after five minutes, which a scan does not prolong", async () => {
    const sandbox = testSandbox();
    const uuid = await ticketFor(sandbox);
    sandbox.pass(299);
    expect(await scan(sandbox, uuid)).toBeDefined();
    sandbox.pass(1);
    expect(await decided(sandbox, uuid, "allow")).toBe(`${PAGES.confirm}?outcome=expired`);
    expect(await scan(sandbox, uuid)).toBeUndefined();
  });

  test.each(["", "AAAAAAAAAAAAAAAA", "../../etc"])("for the ticket %j comes too late", async (uuid) => {
    expect(await decided(testSandbox(), uuid, "allow")).toBe(`${PAGES.confirm}?outcome=expired`);
  });

  test.each([{ person: "nobody" }, { decision: "perhaps" }])("is not %j", async (changes) => {
    const { sandbox, uuid } = await scanned();
    const form = new URLSearchParams({ uuid, person: "lin", decision: "allow", ...changes });
    expect((await post(sandbox, form)).status).toBe(400);
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "scanned" });
  });

  test("is no other site's", async () => {
    const { sandbox, uuid } = await scanned();
    const form = new URLSearchParams({ uuid, person: "lin", decision: "allow" });
    expect((await post(sandbox, form, { origin: "https://evil.example" })).status).toBe(403);
    expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "scanned" });
  });
});
