import { describe, expect, test, vi } from "vitest";
import { exchangeCode, getUserinfo } from "@/lib/wechat";
import { OFFICIAL_ACCOUNT } from "../apps.ts";
import { CAST } from "../cast/cast.ts";
import { lastRequests } from "../journal.ts";
import { personIn } from "../sandbox.ts";
import { serviceOf } from "../service.ts";
import { StoreError } from "../store/store.ts";
import { CALLBACK, noted, request, testSandbox, ticketFor } from "../test-sandbox.ts";
import { ticketOf } from "./ticket.ts";
import { visitAuthorize, visitPhone, visitQrConnect } from "./visit.ts";

const INSIDE = "MicroMessenger/8.0.50";
const inside = (changes: Readonly<Record<string, string>> = {}) =>
  request({ appid: OFFICIAL_ACCOUNT.appId, scope: "snsapi_base", ...changes });

test("the QR code page makes a ticket for a valid request, and none for an invalid one", async () => {
  const sandbox = testSandbox();
  const visit = await visitQrConnect(sandbox, request());
  expect(visit).toMatchObject({ ok: true, request: { redirectUri: CALLBACK } });
  expect(await ticketOf(sandbox, (visit.ok && visit.uuid) || null)).toMatchObject({ status: "waiting" });
  expect(await visitQrConnect(sandbox, request({ scope: "" }))).toEqual({
    ok: false,
    problem: { kind: "scope_missing", parameter: "scope" },
  });
});

test("a HEAD tells whether a page is there: it makes no ticket, scans none, and is not noted", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  expect(await visitQrConnect(sandbox, request(), "HEAD")).toMatchObject({ ok: true, uuid: undefined });
  expect(await visitQrConnect(sandbox, request({ scope: "" }), "HEAD")).toMatchObject({ ok: false });
  expect(await visitPhone(sandbox, new URLSearchParams({ uuid }), "HEAD")).toMatchObject({ status: "waiting" });
  expect(await ticketOf(sandbox, uuid)).toMatchObject({ status: "waiting" });
  expect((await noted(sandbox)).map(({ why }) => why.kind)).toEqual(["shown"]);
});

describe("inside WeChat", () => {
  test("snsapi_base sends the browser back at once, with a code that grants only the openid", async () => {
    const sandbox = testSandbox();
    const visit = await visitAuthorize(sandbox, inside(), INSIDE, undefined);
    const { app } = serviceOf(sandbox, OFFICIAL_ACCOUNT);
    const url = new URL(visit.ok ? (visit.silently ?? "") : "");
    expect(`${url.origin}${url.pathname}`).toBe(CALLBACK);
    expect(url.searchParams.get("state")).toBe("STATE1");
    const tokens = await exchangeCode(app, url.searchParams.get("code") ?? "");
    expect(tokens).toMatchObject({ openid: "oOFFICIALlin-7Kq2Wm9RtYb4XcV", scope: ["snsapi_base"] });
    await expect(getUserinfo(app, tokens)).rejects.toMatchObject({ errcode: 48001 });
  });

  test("snsapi_base signs in the person who allowed a login here before", async () => {
    const sandbox = testSandbox();
    const visit = await visitAuthorize(sandbox, inside(), INSIDE, personIn(sandbox, "zhou"));
    const code = new URL(visit.ok ? (visit.silently ?? "") : "").searchParams.get("code") ?? "";
    expect(await exchangeCode(serviceOf(sandbox, OFFICIAL_ACCOUNT).app, code)).toMatchObject({
      openid: "oOFFICIALzho-6Wg1Ky8BnSa2LfD",
    });
  });

  test("snsapi_userinfo asks, even if the person is known", async () => {
    const visit = await visitAuthorize(testSandbox(), inside({ scope: "snsapi_userinfo" }), INSIDE, CAST[0]);
    expect(visit).toMatchObject({ ok: true, silently: undefined });
  });

  test("a HEAD makes no code, and is not noted", async () => {
    const sandbox = testSandbox();
    expect(await visitAuthorize(sandbox, inside(), INSIDE, undefined, "HEAD")).toMatchObject({ silently: undefined });
    expect(await visitAuthorize(sandbox, inside({ scope: "" }), INSIDE, undefined, "HEAD")).toMatchObject({
      ok: false,
    });
    expect(await noted(sandbox)).toEqual([]);
  });

  test("an invalid request sends the browser nowhere", async () => {
    const visit = await visitAuthorize(testSandbox(), inside(), "Mozilla/5.0", undefined);
    expect(visit).toEqual({ ok: false, problem: { kind: "user_agent", parameter: undefined } });
  });
});

test("the phone finds the ticket that it has scanned, or learns that it is too late", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  expect(await visitPhone(sandbox, new URLSearchParams({ uuid }))).toMatchObject({
    status: "scanned",
    host: "localhost:3000",
  });
  expect(await visitPhone(sandbox, new URLSearchParams({ uuid: "nobody's" }))).toBe("expired");
  expect(await visitPhone(sandbox, new URLSearchParams())).toBe("expired");
});

test("if the store does not answer, there is no ticket, and the log says so", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const away = async () => Promise.reject(new StoreError());
  const { store, ...rest } = testSandbox();
  const sandbox = { ...rest, store: { ...store, get: away, put: away, push: away, list: away } };
  expect(await visitQrConnect(sandbox, request())).toMatchObject({ ok: true, uuid: undefined });
  expect(await visitPhone(sandbox, new URLSearchParams({ uuid: "A".repeat(16) }))).toBe("unavailable");
  expect(await lastRequests(sandbox)).toBeUndefined();
  expect(written.mock.calls.flat()).toEqual(Array(3).fill("The sandbox's store did not answer. Is its Redis there?\n"));
});

test("if the store is not shared, there is no ticket, because the page would not learn of a scan", async () => {
  const { store, ...rest } = testSandbox({ sharedStore: false });
  const kept: string[] = [];
  const put: typeof store.put = async (kind, ...entry) => {
    kept.push(kind);
    return store.put(kind, ...entry);
  };
  expect(await visitQrConnect({ ...rest, store: { ...store, put } }, request())).toMatchObject({
    ok: true,
    uuid: undefined,
  });
  expect(kept).toEqual([]);
});

test("every visit is noted with its reason", async () => {
  const sandbox = testSandbox();
  const uuid = await ticketFor(sandbox);
  await visitPhone(sandbox, new URLSearchParams({ uuid }));
  await visitPhone(sandbox, new URLSearchParams({ uuid: "nobody's" }));
  await visitAuthorize(sandbox, inside(), INSIDE, undefined);
  await visitAuthorize(sandbox, inside({ scope: "snsapi_userinfo" }), INSIDE, undefined);
  await visitAuthorize(sandbox, inside({ scope: "" }), INSIDE, undefined);
  const entries = (await noted(sandbox)).map(({ path, errcode, why }) => [path, errcode, why.kind]);
  expect(entries.reverse()).toEqual([
    ["/connect/qrconnect", undefined, "shown"],
    ["/connect/confirm", undefined, "scanned"],
    ["/connect/confirm", undefined, "foreign"],
    ["/connect/oauth2/authorize", undefined, "silent"],
    ["/connect/oauth2/authorize", undefined, "shown"],
    ["/connect/oauth2/authorize", 10010, "problem"],
  ]);
});

test("a client that opens pages too often is told so, and nothing is kept of it", async () => {
  const sandbox = testSandbox({ take: async () => 60 });
  const problem = { ok: false, problem: { kind: "too_often", parameter: undefined } };
  expect(await visitQrConnect(sandbox, request())).toEqual(problem);
  expect(await visitAuthorize(sandbox, request(), "MicroMessenger", undefined)).toEqual(problem);
  expect(await visitPhone(sandbox, new URLSearchParams({ uuid: "A".repeat(16) }))).toBe("too_often");
  expect(await noted(sandbox)).toEqual([]);
});
