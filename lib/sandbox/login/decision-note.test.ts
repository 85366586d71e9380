import { describe, expect, test } from "vitest";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "../apps.ts";
import type { Sandbox } from "../sandbox.ts";
import { codeInsideWeChat, noted, post, request, testSandbox, ticketFor } from "../test-sandbox.ts";

/** The last request as the inspector lists it. */
async function last(sandbox: Sandbox) {
  const { method, path, parameters = [], why } = (await noted(sandbox))[0] ?? {};
  return { asked: `${method} ${path}?${parameters.map((pair) => pair.join("=")).join("&")}`, why };
}

const SHAPES = [
  ["allow", "allowed"],
  ["refuse", "refused"],
  ["refuse_state", "refused_state"],
  ["refuse_authdeny", "refused_authdeny"],
] as const;

describe("a decision is noted with the application, the person and the scenario:", () => {
  const chosen = { person: "zhou", scenario: "exchange.busy" };
  const asked = (decision: string, { appId } = WEBSITE_APP) =>
    `POST /connect/confirm_reply?appid=${appId}&decision=${decision}&person=zhou&scenario=exchange.busy`;

  test.each([...SHAPES, ["expire", "let_expire"] as const])("%s on the phone", async (decision, kind) => {
    const sandbox = testSandbox();
    await post(sandbox, new URLSearchParams({ ...chosen, decision, uuid: await ticketFor(sandbox) }));
    expect(await last(sandbox)).toEqual({ asked: asked(decision), why: { kind } });
  });

  test.each(SHAPES)("%s in the page", async (decision, kind) => {
    const sandbox = testSandbox();
    await post(sandbox, request({ ...chosen, decision }));
    expect(await last(sandbox)).toEqual({ asked: asked(decision), why: { kind } });
  });

  test("inside WeChat", async () => {
    const sandbox = testSandbox();
    await codeInsideWeChat(sandbox, OFFICIAL_ACCOUNT, chosen);
    expect(await last(sandbox)).toEqual({ asked: asked("allow", OFFICIAL_ACCOUNT), why: { kind: "allowed" } });
  });
});

test("nothing else from the form is noted", async () => {
  const sandbox = testSandbox();
  const form = { nickname: "改过的名字", unionid: "none", state: "STATE0123456789", more: "MORE" };
  await post(sandbox, request({ ...form, person: "lin", decision: "allow" }));
  const { asked } = await last(sandbox);
  expect(asked).toBe(`POST /connect/confirm_reply?appid=${WEBSITE_APP.appId}&decision=allow&person=lin`);
});

test("a decision that comes too late is noted, too, with what is known about it", async () => {
  const sandbox = testSandbox();
  await post(sandbox, new URLSearchParams({ uuid: "A".repeat(16), person: "lin", decision: "refuse" }));
  expect(await last(sandbox)).toEqual({
    asked: "POST /connect/confirm_reply?decision=refuse&person=lin",
    why: { kind: "foreign", parameter: "uuid" },
  });
});
