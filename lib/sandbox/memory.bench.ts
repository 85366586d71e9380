import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { extend } from "./api/extension.ts";
import { spendCode } from "./api/used-code.ts";
import { userinfo } from "./api/userinfo.ts";
import { WEBSITE_APP } from "./apps.ts";
import { AVATAR_NAMES } from "./cast/avatars.ts";
import { CAST } from "./cast/cast.ts";
import type { Edit } from "./cast/edit.ts";
import { openidOf } from "./cast/person.ts";
import { type Grant, issueGrant } from "./grant.ts";
import { note } from "./journal.ts";
import { makeCode } from "./login/code.ts";
import { checkQrConnect } from "./login/qrconnect.ts";
import type { LoginRequest } from "./login/request.ts";
import { cancel, makeTicket, scan } from "./login/ticket.ts";
import { endTicket } from "./login/ticket-end.ts";
import type { Sandbox } from "./sandbox.ts";
import { scenarios, scenarioText } from "./scenario.ts";
import { sealedId } from "./seal.ts";
import { MOST_OF_A_KIND } from "./store/store.ts";
import { request, testSandbox } from "./test-sandbox.ts";

const FLOOD = 1.25 * MOST_OF_A_KIND;
const LIMIT_BYTES = 32 * 1024 * 1024;
const origin = "https://weixin-login-of-a-team-with-a-long-name.example.com";

// The choices that make the longest texts.
const grant: Grant = {
  app: WEBSITE_APP,
  scope: "snsapi_login",
  person: longest(CAST, ({ slug }) => slug),
  scenario: longest(scenarios({ publicDemo: false }), scenarioText),
};
const edit: Required<Edit> = {
  nickname: "字".repeat(64),
  portrait: longest([...AVATAR_NAMES, "by_http"] as const, String),
  unionid: "empty",
};

test("a flood of tickets stays within the limit, however many come", async () => {
  const sandbox = testSandbox({ origin });
  const login = loginOf(sandbox);
  const before = heap();
  const flood = async (tickets: number) => {
    for (let n = 0; n < tickets; n += 1) {
      const uuid = await makeTicket(sandbox, login);
      const ticket = await scan(sandbox, uuid);
      if (ticket && ticket.status !== "allowed") await cancel(sandbox, uuid, ticket);
    }
    return heap() - before;
  };
  const few = await flood(FLOOD);
  const many = await flood(100_000 - FLOOD);
  // The store has to stay alive until it is measured.
  expect(await makeTicket(sandbox, login)).toBeTruthy();
  print(`100000 tickets, scanned and refused: ${megabytes(many)}, ${(many / few).toFixed(2)} times that of ${FLOOD}`);
  expect(many).toBeLessThan(1.5 * few);
  expect(many).toBeLessThan(LIMIT_BYTES);
}, 120_000);

// The sandbox's own functions make each entry, so that this measures what is really kept. They make more entries than
// there is room for, because a table in which entries come and go is larger than one that was filled once.
test("the store takes less than 32 MB when it is full of the largest entries", async () => {
  const sandbox = testSandbox({ origin });
  const login = loginOf(sandbox);
  const code = await makeCode(sandbox, grant);
  const before = heap();
  for (let n = 0; n < FLOOD; n += 1) {
    const uuid = await makeTicket(sandbox, login);
    const ticket = await scan(sandbox, uuid);
    if (ticket && ticket.status !== "allowed") await cancel(sandbox, uuid, ticket);
    await endTicket(sandbox, uuid, code);
    await extend(sandbox, uuid, 0);
  }
  // Sealing in parallel uses more than one core.
  for (let n = 0; n < FLOOD; n += 1000) {
    await Promise.all(Array.from({ length: 1000 }, () => signIn(sandbox)));
  }
  const parameters = new URLSearchParams(
    Array.from({ length: 30 }, (_, n) => [`${n}`.padEnd(300, "字"), "字".repeat(300)]),
  );
  const received = { method: "GET", path: "/sns/auth", parameters };
  for (let n = 0; n < 50; n += 1) note(sandbox, received, { why: { kind: "missing" } });
  const full = heap() - before;
  expect(await sandbox.store.list()).toHaveLength(50);
  print(`the store, flooded with the largest entries: ${megabytes(full)} of 32 MB`);
  expect(full).toBeLessThan(LIMIT_BYTES);
}, 120_000);

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function loginOf(sandbox: Sandbox): LoginRequest {
  const check = checkQrConnect(sandbox, request({ redirect_uri: `${origin}/api/auth/callback/wechat` }));
  if (!check.ok) throw new Error(`The request is refused: ${check.problem.kind}.`);
  return check.request;
}

/** Signs in once and reads the profile twice. Each step stores as much as it can. */
async function signIn(sandbox: Sandbox): Promise<void> {
  const code = await makeCode(sandbox, { ...grant, edit });
  const id = sealedId(code);
  await spendCode(sandbox, id);
  const busyOnce: Grant = { ...grant, scenario: { stage: "later", fault: "busy_once" } };
  const access_token = await issueGrant(sandbox, "access_token", busyOnce, { family: id });
  const query = new URLSearchParams({ access_token, openid: openidOf(grant.person, grant.app) });
  expect((await userinfo(sandbox, query)).why.kind).toBe("profile");
  expect((await userinfo(sandbox, query)).why.kind).toBe("scenario");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function longest<Each>(all: readonly Each[], textOf: (each: Each) => string): Each {
  return all.reduce((one, other) => (textOf(other).length > textOf(one).length ? other : one));
}
