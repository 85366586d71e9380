import { expect, test } from "vitest";
import type { ClaimKind, Store, TextKind } from "./store.ts";

const CLAIM_KINDS = ["code", "ticket_end", "busy_once", "userinfo"] as const satisfies readonly ClaimKind[];
const TEXT_KINDS = ["ticket", "edit", "extended_token"] as const satisfies readonly TextKind[];

/** What every store has to do, as tests. Each store keeps at most so many texts of a kind. */
export function storeContract(make: () => Store, most: number, nextMillisecond: () => Promise<unknown>): void {
  test("lets only the first caller claim a name, and keeps that caller's text", async () => {
    const store = make();
    expect(await store.claimed("code", "a")).toBeUndefined();
    const claims = [store.claim("code", "a", 60, "第一个"), store.claim("code", "a", 60, "第二个")];
    expect(await Promise.all(claims)).toEqual([true, false]);
    expect(await store.claimed("code", "a")).toBe("第一个");
    expect(await store.claim("code", "b", 60)).toBe(true);
    expect([await store.claimed("code", "b"), await store.claim("code", "b", 60)]).toEqual(["", false]);
  });

  test("keeps two kinds apart, even if the names are equal or contain a kind", async () => {
    const store = make();
    const names = ["same", ...CLAIM_KINDS.flatMap((kind) => [`${kind}:same`, `:${kind}:same`, `claim:${kind}:same`])];
    const claims = CLAIM_KINDS.flatMap((kind) => names.map((name) => ({ kind, name, text: `${kind} ${name}` })));
    const texts = TEXT_KINDS.flatMap((kind) => names.map((name) => ({ kind, name, text: `${kind} ${name}` })));
    for (const { kind, name, text } of claims) expect(await store.claim(kind, name, 60, text), text).toBe(true);
    for (const { kind, name, text } of texts) await store.put(kind, name, text, 60);
    for (const { kind, name, text } of claims) expect(await store.claimed(kind, name)).toBe(text);
    for (const { kind, name, text } of texts) expect(await store.get(kind, name)).toBe(text);
  });

  test("keeps a text under its kind and name, and replaces the previous one", async () => {
    const store = make();
    expect(await store.get("ticket", "one")).toBeUndefined();
    await store.put("ticket", "one", "waiting", 60);
    await store.put("ticket", "two", "", 60);
    await store.put("ticket", "one", "扫过了", 60);
    expect([await store.get("ticket", "one"), await store.get("ticket", "two")]).toEqual(["扫过了", ""]);
    expect(await store.get("edit", "one")).toBeUndefined();
  });

  test("lists the newest texts first, and keeps no more than the given number", async () => {
    const store = make();
    expect(await store.list()).toEqual([]);
    for (const text of ["1", "2", "3", "4"]) await store.push(text, 3, 60);
    expect(await store.list()).toEqual(["4", "3", "2"]);
  });

  test("drops the oldest texts of a kind in a flood, read or not, and no other kind's texts and no claims", async () => {
    const store = make();
    await store.claim("code", "claimed", 600);
    await store.put("edit", "mine", "kept", 600);
    await store.put("extended_token", "oldest", "dropped", 600);
    await store.put("extended_token", "kept again", "old", 600);
    await nextMillisecond();
    await flood(most - 2, (n) => store.put("extended_token", String(n), "flood", 600));
    expect(await store.get("extended_token", "oldest")).toBe("dropped");
    await nextMillisecond();
    await store.put("extended_token", "kept again", "new", 600);
    await flood(100, (n) => store.put("extended_token", `later ${n}`, "flood", 600));
    expect(await store.get("extended_token", "oldest")).toBeUndefined();
    expect(await store.get("extended_token", "kept again")).toBe("new");
    const old = Array.from({ length: most - 2 }, (_, n) => store.get("extended_token", String(n)));
    expect((await Promise.all(old)).filter(Boolean)).toHaveLength(most - 101);
    expect(await store.get("extended_token", "later 0")).toBe("flood");
    expect(await store.get("extended_token", "later 99")).toBe("flood");
    expect([await store.get("edit", "mine"), await store.claimed("code", "claimed")]).toEqual(["kept", ""]);
  });

  test.each(CLAIM_KINDS)("keeps the claims of all other kinds through a flood of %s", async (kind) => {
    const store = make();
    const others = CLAIM_KINDS.filter((each) => each !== kind);
    for (const other of others) expect(await store.claim(other, `before ${kind}`, 600)).toBe(true);
    await flood(most + 1, (n) => store.claim(kind, `one of ${n}`, 600));
    for (const other of others) expect(await store.claim(other, `before ${kind}`, 600), other).toBe(false);
  });
}

/** The outcome of each operation of a store. */
export async function outcomes(store: Store): Promise<readonly unknown[]> {
  const all = [
    store.claim("code", "away", 60),
    store.claimed("code", "away"),
    store.put("ticket", "away", "text", 60),
    store.get("ticket", "away"),
    store.push("text", 5, 60),
    store.list(),
  ];
  const ended = await Promise.allSettled(all);
  return ended.map((outcome) => (outcome.status === "fulfilled" ? "fulfilled" : outcome.reason));
}

/** Calls a function many times at once. */
export async function flood(times: number, ask: (n: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: times }, (_, n) => ask(n)));
}
