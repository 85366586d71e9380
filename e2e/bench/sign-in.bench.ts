import { test } from "playwright/test";
import { MEASURED, SERVERS } from "../servers";
import { WeChatApi } from "../wechat-api";
import { type BenchServer, startServer } from "./bench-server";
import { buildBundledSite } from "./bundled-site";
import { compare } from "./comparison";
import { expectSession, logIn } from "./http-login";
import { Side, takeTurns } from "./turns";
import type { Visitor } from "./visitor";

const LOGINS = 15;
const TURNS = { warmUp: 12, rounds: 45 };

let api: WeChatApi;
const servers: BenchServer[] = [];

test.skip(process.platform !== "linux", "The CPU time of a process is read from /proc.");

test.beforeAll(async () => {
  api = await WeChatApi.start();
});

test.afterAll(async () => {
  for (const server of servers) await server.stop();
  await api.stop();
});

test("a sign-in takes no more CPU than with the provider that next-auth brings", async () => {
  const site = new Side(logins(await start(".", MEASURED.site)));
  const bundled = new Side(logins(await start(buildBundledSite(), MEASURED.bundled)));
  await takeTurns([site, bundled], TURNS);
  compare({
    what: `CPU of a sign-in (${TURNS.rounds} rounds of ${LOGINS})`,
    ours: site.figures,
    theirs: bundled.figures,
    against: "with next-auth's own provider",
    goal: 1,
  });
});

async function start(folder: string, origin: string): Promise<BenchServer> {
  const env = { ...SERVERS.wechat.env, AUTH_URL: origin, WECHAT_STAND_IN_TAKES_POST: "1" };
  const server = await startServer({ folder, origin, env, preload: "./e2e/answer-for-wechat.mjs" });
  servers.push(server);
  return server;
}

/** Signs visitors in, one after the other, and returns the CPU time of one, in milliseconds. */
function logins(server: BenchServer): () => Promise<number> {
  return async () => {
    api.reset();
    const visitors: Visitor[] = [];
    const before = server.cpu();
    for (let n = 0; n < LOGINS; n += 1) visitors.push(await logIn(server.origin));
    const used = server.cpu() - before;
    // Not a part of what is measured.
    for (const visitor of visitors) await expectSession(visitor);
    return used / LOGINS;
  };
}
